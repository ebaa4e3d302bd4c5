package cn.tonggui.workflow;

import cn.tonggui.forms.Field;
import cn.tonggui.forms.FormDefinition;
import cn.tonggui.forms.Forms;
import cn.tonggui.forms.Seals;
import cn.tonggui.forms.Submission;
import cn.tonggui.forms.Widget;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.organisation.Organisation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what a form brought into the case: sealed before anything else, checked for duties that must lie apart, indexed. */
@Component
class CaseKeeper {

    /** The words given with an act belong to the act, not to the case. */
    static final String OPINION = "opinion";

    private final Forms forms;
    private final Seals seals;
    private final CaseWords words;
    private final Organisation organisation;
    private final Duties duties;

    CaseKeeper(Forms forms, Seals seals, CaseWords words, Organisation organisation, Duties duties) {
        this.duties = duties;
        this.forms = forms;
        this.seals = seals;
        this.words = words;
        this.organisation = organisation;
    }

    /** What the act says of values. */
    record Kept(String opinion, List<CaseView.Change> changes, List<String> files) {}

    /** @throws RuleBroken code of the rule when two duties would lie with one person */
    Kept keep(CaseTurn turn, ProcessFiles process, FormDefinition form, Submission submission) {
        require(form, submission);
        Map<String, Object> incoming = new LinkedHashMap<>();
        List<String> files = new ArrayList<>();
        for (Field field : form.fields()) {
            Object value = filled(submission.values().get(field.name()));
            if (!submission.values().containsKey(field.name())
                    || field.readOnly()
                    || field.name().equals(OPINION)) {
                continue;
            }
            if (field.widget() == Widget.ATTACHMENT && value instanceof Collection<?> ids) {
                ids.forEach(id -> files.add(id.toString()));
            }
            incoming.put(field.name(), field.sealed() && value != null ? seals.seal(value.toString()) : value);
        }
        // As it will be read again: only so is what was there comparable with what comes.
        Map<String, Object> stored = CaseData.read(CaseData.write(incoming));
        List<CaseView.Change> changes = changes(form, turn.values(), stored);
        merge(turn, process, form, stored);
        requireApart(process.ledger(), turn);
        return new Kept(Objects.toString(submission.values().get(OPINION), ""), changes, files);
    }

    /** A field that was emptied has no value, whatever kind of emptiness the form brought. */
    static @Nullable Object filled(@Nullable Object value) {
        return "".equals(value) || value instanceof Collection<?> many && many.isEmpty() ? null : value;
    }

    static void require(FormDefinition form, Submission submission) {
        if (!submission.form().equals(form.key()) || !submission.valid()) {
            throw new IllegalStateException("submission of " + submission.form() + " ("
                    + submission.errors().size() + " errors), expected a valid one of " + form.key());
        }
    }

    /** What is new among the form's fields, before and after in words. */
    List<CaseView.Change> changes(FormDefinition form, Map<String, Object> before, Map<String, Object> incoming) {
        List<Field> changed = form.fields().stream()
                .filter(field -> incoming.containsKey(field.name()))
                .filter(field -> !Objects.equals(before.get(field.name()), incoming.get(field.name())))
                .toList();
        FormDefinition those = new FormDefinition(form.key(), form.title(), changed);
        Map<String, String> was = shown(those, before);
        Map<String, String> is = shown(those, incoming);
        return changed.stream()
                .map(field -> new CaseView.Change(
                        field.name(),
                        field.title(),
                        was.getOrDefault(field.name(), ""),
                        is.getOrDefault(field.name(), "")))
                .toList();
    }

    private Map<String, String> shown(FormDefinition form, Map<String, Object> values) {
        return forms.show(form, values, words).stream()
                .collect(Collectors.toMap(Forms.Shown::field, Forms.Shown::words, (a, b) -> a));
    }

    static void merge(CaseTurn turn, ProcessFiles process, FormDefinition form, Map<String, Object> incoming) {
        for (Field field : form.fields()) {
            if (!incoming.containsKey(field.name())) {
                continue;
            }
            Object value = incoming.get(field.name());
            if (value == null) {
                turn.values().remove(field.name());
            } else {
                turn.values().put(field.name(), value);
            }
            if (!field.sealed()
                    && (field.indexed() || process.ledger().columns().contains(field.name()))) {
                turn.index(value == null ? CaseValue.none(field.name()) : CaseValue.of(field, value));
            }
        }
    }

    private void requireApart(Ledger ledger, CaseTurn turn) {
        CaseFile file = turn.file();
        Duties.Of matter = new Duties.Of(turn.values(), file.initiator(), file.unit());
        for (Ledger.Apart duty : ledger.apart()) {
            duties.clash(duty, matter).ifPresent(person -> {
                throw new RuleBroken(
                        duty.rule(), organisation.require(new PersonId(person)).name());
            });
        }
    }
}
