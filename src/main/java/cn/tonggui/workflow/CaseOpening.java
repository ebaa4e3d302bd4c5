package cn.tonggui.workflow;

import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.NotFound;
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
    private final RuntimeService engine;

    CaseOpening(ProcessLibrary library, NewCases newCases, ActRecorder recorder, RuntimeService engine) {
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
        Placement place = newCases.placeOf(viewer);
        CaseTurn turn = newCases.begin(files, submission, token, place.unit(), viewer);
        recorder.opened(turn, files, submission, token, viewer.actor());
        Map<String, Object> variables = new HashMap<>(files.routes("start", Outcome.SUBMIT, submission.values()));
        variables.putAll(NewCases.variables(place, viewer));
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
