package cn.tonggui.workflow;

import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.Stale;
import cn.tonggui.kernel.Viewer;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flowable.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Opens and cancels cases, inside the transaction that {@link Cases} begins. */
@Component
class CaseDesk {

    private final ProcessLibrary library;
    private final NewCases newCases;
    private final CaseReading pages;
    private final ActRecorder recorder;
    private final RuntimeService engine;
    private final CaseTurns turns;
    private final Clock clock;

    CaseDesk(
            ProcessLibrary library,
            NewCases newCases,
            CaseReading pages,
            ActRecorder recorder,
            RuntimeService engine,
            CaseTurns turns,
            Clock clock) {
        this.library = library;
        this.newCases = newCases;
        this.pages = pages;
        this.recorder = recorder;
        this.engine = engine;
        this.turns = turns;
        this.clock = clock;
    }

    List<Cases.Startable> startable(Viewer viewer) {
        return library.all().stream()
                .filter(files -> mayStart(files.ledger(), viewer))
                .map(CaseDesk::startable)
                .toList();
    }

    Cases.Startable start(String process, Viewer viewer) {
        return startable(require(process, viewer));
    }

    CaseTurn open(String process, Submission submission, String token, Viewer viewer) {
        ProcessFiles files = require(process, viewer);
        CaseTurn turn = newCases.begin(files, submission, token, viewer);
        recorder.opened(turn, files, submission, token, viewer.actor());
        Map<String, Object> variables = new HashMap<>(DecisionHandler.routes(files, "start", submission.values()));
        variables.putAll(newCases.places(viewer));
        engine.createProcessInstanceBuilder()
                .processDefinitionId(files.definitionId())
                .predefineProcessInstanceId(turn.file().instanceId())
                .businessKey(turn.file().number())
                .variables(variables)
                .start();
        return turn;
    }

    CaseTurn cancel(String caseId, long revision, String token, String reason, Viewer viewer) {
        CaseTurn turn = turns.of(pages.find(caseId, viewer).instanceId());
        TraceMapper.Open step = pages.cancellable(turn.file(), viewer)
                .orElseThrow(() -> new NotAllowed("cancel-not-now", turn.file().title()));
        if (turn.file().rev() != revision) {
            throw new Stale("case-changed", turn.file().number());
        }
        turn.end(CaseState.CANCELLED, "cancelled", LocalDateTime.now(clock));
        recorder.cancelled(turn, step, reason, token, viewer);
        engine.deleteProcessInstance(turn.file().instanceId(), "cancelled by the initiator");
        return turn;
    }

    private ProcessFiles require(String process, Viewer viewer) {
        ProcessFiles files = library.latest(process).orElseThrow(() -> new NotFound("process"));
        if (!mayStart(files.ledger(), viewer)) {
            throw new NotAllowed("start-not-yours", files.ledger().title());
        }
        return files;
    }

    private static boolean mayStart(Ledger ledger, Viewer viewer) {
        return viewer.mayAct()
                && viewer.tokens().stream().anyMatch(token -> ledger.mayStart().contains(token.office()));
    }

    private static Cases.Startable startable(ProcessFiles files) {
        Ledger ledger = files.ledger();
        return new Cases.Startable(
                files.process(), ledger.title(), ledger.category(), ledger.about(), files.startForm());
    }
}
