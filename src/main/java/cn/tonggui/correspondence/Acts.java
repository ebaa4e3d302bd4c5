package cn.tonggui.correspondence;

import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Person;
import cn.tonggui.workflow.CaseRef;
import cn.tonggui.workflow.CaseView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Component;

/** What can be begun beside a case: who may, and what then happens. One form and one page each. */
@Component
class Acts {

    private final Map<String, Act> acts = new LinkedHashMap<>();
    private final Organisation organisation;

    Acts(Sendings sendings, Organisation organisation) {
        this.organisation = organisation;
        BiPredicate<CaseView, Viewer> letsIn =
                (item, viewer) -> viewer.mayAct() && item.stake().open();
        acts.put("copy", new Act(letsIn, (ref, item, form, viewer) -> {
            sendings.send(ref, item, false, people(form), words(form), viewer);
            return names(form);
        }));
        acts.put("circulate", new Act(letsIn, (ref, item, form, viewer) -> {
            sendings.send(ref, item, true, people(form), words(form), viewer);
            return names(form);
        }));
    }

    private interface Performing {

        /** @return whom it went to, in words */
        String perform(CaseRef ref, CaseView item, Submission form, Viewer viewer);
    }

    private record Act(BiPredicate<CaseView, Viewer> offered, Performing performing) {}

    /** In the order of the menu. */
    List<String> offered(CaseView item, Viewer viewer) {
        return acts.entrySet().stream()
                .filter(act -> act.getValue().offered().test(item, viewer))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** @throws NotAllowed code {@code <word>-not-yours} when the viewer may read the case and not do this now */
    void require(String word, CaseView item, Viewer viewer) {
        if (!acts.get(word).offered().test(item, viewer)) {
            throw new NotAllowed(word + "-not-yours", item.title());
        }
    }

    /** @return whom it went to, in words */
    String perform(String word, CaseRef ref, CaseView item, Submission form, Viewer viewer) {
        return acts.get(word).performing().perform(ref, item, form, viewer);
    }

    private List<Person> people(Submission form) {
        List<PersonId> ids = form.values().get("people") instanceof List<?> chosen
                ? chosen.stream()
                        .map(one -> new PersonId(one.toString()))
                        .distinct()
                        .toList()
                : List.of();
        return ids.isEmpty() ? List.of() : organisation.people(ids);
    }

    private String names(Submission form) {
        return String.join("、", people(form).stream().map(Person::name).toList());
    }

    private static String words(Submission form) {
        return form.values().getOrDefault("words", "").toString();
    }
}
