package cn.tonggui.workflow;

import cn.tonggui.forms.Field;
import cn.tonggui.forms.FormDefinition;
import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the form of a step begins with, and where what it brought is kept: in the case, aside as a sheet, or by a module. */
@Component
class StepValues {

    private final CaseKeeper keeper;
    private final CaseSheets sheets;
    private final Map<String, OwnStep> own;

    StepValues(CaseKeeper keeper, CaseSheets sheets, List<OwnStep> own) {
        this.keeper = keeper;
        this.sheets = sheets;
        this.own = own.stream().collect(Collectors.toMap(OwnStep::key, Function.identity()));
    }

    /** The case's values. A sheet of one's own begins empty, whatever the case calls by the same names; a module's as it says. */
    Map<String, Object> of(TaskFinder.Found found, Viewer viewer) {
        Map<String, Object> values = CaseData.read(found.task().data());
        String step = found.task().step();
        if (found.ledger().keptAside(step)) {
            found.files().form(step).fields().stream()
                    .filter(field -> field.bound() && !field.routes())
                    .forEach(field -> values.remove(field.name()));
        }
        if (found.ledger().step(step).own()) {
            StepAt at = StepAt.of(found.task());
            values.putAll(ownStep(at).values(at, viewer));
        }
        return values;
    }

    /** That it was given is all that is told of what is kept aside. */
    CaseKeeper.Kept keep(CaseTurn turn, TaskFinder.Found found, TaskAction.Decision decision, Viewer viewer) {
        WorkMapper.TaskRow task = found.task();
        FormDefinition form = found.files().form(task.step());
        Ledger.Step step = found.ledger().step(task.step());
        if (step.sheets() != null) {
            return sheets.give(task, form, decision, viewer);
        }
        return step.own()
                ? take(turn, found, decision, viewer)
                : keeper.keep(turn, found.files(), form, decision.submission());
    }

    private CaseKeeper.Kept take(CaseTurn turn, TaskFinder.Found found, TaskAction.Decision decision, Viewer viewer) {
        String step = found.task().step();
        FormDefinition form = found.files().form(step);
        Submission submission = decision.submission();
        CaseKeeper.require(form, submission);
        Outcome outcome = decision.outcome();
        boolean back = outcome == Outcome.RETURN || outcome == Outcome.DISAPPROVE;
        boolean signs = found.ledger().step(step).sign() != null;
        boolean said = back || signs || !found.files().takenBySeveral(step);
        String opinion = said ? Objects.toString(submission.values().get(CaseKeeper.OPINION), "") : "";
        if (outcome == Outcome.RETURN) {
            return new CaseKeeper.Kept(opinion, List.of(), List.of());
        }
        List<Field> routing = form.fields().stream().filter(Field::routes).toList();
        CaseKeeper.Kept kept =
                keeper.keep(turn, found.files(), new FormDefinition(form.key(), form.title(), routing), submission);
        if (!back) {
            StepAt at = StepAt.of(found.task());
            ownStep(at).take(at, submission.values(), viewer);
        }
        return new CaseKeeper.Kept(opinion, kept.changes(), kept.files());
    }

    private OwnStep ownStep(StepAt at) {
        OwnStep step = own.get(at.key());
        if (step == null) {
            throw new IllegalStateException("no module keeps step " + at.key() + ", which its ledger calls its own");
        }
        return step;
    }
}
