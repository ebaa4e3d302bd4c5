package cn.tonggui.workflow;

import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.Actor;
import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Placement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flowable.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** What a viewer may start, and the start itself, inside the transaction that {@link Cases#open} begins. */
@Component
class CaseOpening {

    private final ProcessLibrary library;
    private final NewCases newCases;
    private final ActRecorder recorder;
    private final StepRules rules;
    private final RuntimeService engine;

    CaseOpening(
            ProcessLibrary library, NewCases newCases, ActRecorder recorder, StepRules rules, RuntimeService engine) {
        this.rules = rules;
        this.library = library;
        this.newCases = newCases;
        this.recorder = recorder;
        this.engine = engine;
    }

    List<Cases.Startable> startable(Viewer viewer) {
        return library.all().stream()
                .filter(files -> files.ledger().startableBy(viewer))
                .map(CaseOpening::startable)
                .toList();
    }

    Cases.Startable start(String process, Viewer viewer) {
        return startable(require(process, viewer));
    }

    CaseTurn open(String process, Submission submission, String token, Viewer viewer) {
        ProcessFiles files = require(process, viewer);
        return open(files, submission, token, place(files, submission, viewer), viewer.actor());
    }

    /** On the day that a rule names, by nobody. @param unit whose case it is */
    CaseTurn open(String process, Map<String, Object> values, UnitCode unit) {
        return open(process, values, unit, Actor.SYSTEM);
    }

    /** From within another case. @param unit whose case it is @param initiator by whom that case opens it */
    CaseTurn open(String process, Map<String, Object> values, UnitCode unit, PersonId initiator) {
        return open(process, values, unit, newCases.actor(initiator));
    }

    private CaseTurn open(String process, Map<String, Object> values, UnitCode unit, Actor initiator) {
        Submission submission = new Submission(process + "/start", "submit", values, Map.of(), List.of());
        ProcessFiles files = library.latest(process).orElseThrow(() -> new NotFound("process"));
        return open(files, submission, PublicId.next(), newCases.placeOf(files.ledger(), unit), initiator);
    }

    private Placement place(ProcessFiles files, Submission submission, Viewer viewer) {
        Ledger ledger = files.ledger();
        if (ledger.place() == null) {
            return newCases.placeOf(viewer);
        }
        Placement place = newCases.placeOf(
                ledger, new UnitCode(submission.values().get(ledger.place()).toString()));
        if (!newCases.mayStart(ledger, place.unit(), viewer)) {
            throw new RuleBroken("start-not-there", ledger.title());
        }
        return place;
    }

    private CaseTurn open(ProcessFiles files, Submission submission, String token, Placement place, Actor initiator) {
        CaseTurn turn = newCases.begin(files, submission, token, place.unit(), initiator);
        recorder.opened(turn, files, submission, token, initiator);
        rules.require(turn.file().id(), files, Demand.START);
        Map<String, Object> variables = new HashMap<>(files.routes("start", Outcome.SUBMIT, submission.values()));
        variables.putAll(NewCases.variables(place, initiator));
        engine.createProcessInstanceBuilder()
                .processDefinitionId(files.definitionId())
                .predefineProcessInstanceId(turn.file().instanceId())
                .businessKey(turn.file().number())
                .variables(variables)
                .start();
        return turn;
    }

    private ProcessFiles require(String process, Viewer viewer) {
        ProcessFiles files = library.latest(process).orElseThrow(() -> new NotFound("process"));
        if (!files.ledger().startableBy(viewer)) {
            throw new NotAllowed("start-not-yours", files.ledger().title());
        }
        return files;
    }

    private static Cases.Startable startable(ProcessFiles files) {
        Ledger ledger = files.ledger();
        return new Cases.Startable(
                files.process(), ledger.title(), ledger.category(), ledger.about(), files.startForm());
    }
}
