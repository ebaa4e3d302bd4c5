package cn.tonggui.correspondence;

import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Person;
import cn.tonggui.workflow.CaseRef;
import cn.tonggui.workflow.CaseState;
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

    Acts(Sendings sendings, Threads threads, Urging urging, Ordering ordering, Organisation organisation) {
        this.organisation = organisation;
        acts.put("consult", new Act((item, viewer) -> viewer.mayAct(), (ref, item, form, viewer) -> {
            if (!item.stake().open() && !people(form).isEmpty()) {
                throw new RuleBroken("circle-closed");
            }
            threads.ask(ref, item, people(form), words(form), viewer);
            return names(form);
        }));
        acts.put("copy", new Act(Acts::letsIn, (ref, item, form, viewer) -> {
            sendings.send(ref, item, false, people(form), words(form), viewer);
            return names(form);
        }));
        acts.put("circulate", new Act(Acts::letsIn, (ref, item, form, viewer) -> {
            sendings.send(ref, item, true, people(form), words(form), viewer);
            return names(form);
        }));
        acts.put(
                "urge",
                new Act(
                        (item, viewer) -> goesOn(item, viewer)
                                && (item.stake().initiated() || item.stake().leads()),
                        (ref, item, form, viewer) -> urging.urge(ref, item, words(form), viewer)));
        acts.put(
                "supervise",
                new Act((item, viewer) -> goesOn(item, viewer) && item.stake().oversees(), ordering::order));
    }

    /** Others may be told of it and let in. */
    private static boolean letsIn(CaseView item, Viewer viewer) {
        return viewer.mayAct() && item.stake().open();
    }

    /** Somebody has it and can do something about it. */
    private static boolean goesOn(CaseView item, Viewer viewer) {
        return viewer.mayAct() && item.state() == CaseState.OPEN && !item.suspended();
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

    static String words(Submission form) {
        return form.values().getOrDefault("words", "").toString();
    }
}
