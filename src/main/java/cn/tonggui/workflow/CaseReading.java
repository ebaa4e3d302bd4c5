package cn.tonggui.workflow;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.Viewer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the page of one case shows: who did what, where it stands, and the way it went. */
@Component
class CaseReading {

    private final CaseReadMapper cases;
    private final CaseActMapper acts;
    private final CaseStanding standing;
    private final ProcessLibrary library;
    private final HolderWords holders;

    CaseReading(
            CaseReadMapper cases,
            CaseActMapper acts,
            CaseStanding standing,
            ProcessLibrary library,
            HolderWords holders) {
        this.cases = cases;
        this.acts = acts;
        this.standing = standing;
        this.library = library;
        this.holders = holders;
    }

    CaseFile find(String caseId, Viewer viewer) {
        CaseFile file = cases.find(caseId, viewer.readerKeys());
        if (file == null) {
            throw new NotFound("case");
        }
        return file;
    }

    boolean mayRead(String caseId, Viewer viewer) {
        return cases.find(caseId, viewer.readerKeys()) != null;
    }

    CaseView require(String caseId, Viewer viewer) {
        CaseFile file = find(caseId, viewer);
        ProcessFiles files = library.version(file.definitionId());
        CaseStanding.Now now = standing.of(file, viewer);
        return new CaseView(
                file.id(),
                file.number(),
                file.title(),
                file.process(),
                files.ledger().title(),
                file.unit(),
                file.initiatorName(),
                file.state(),
                file.outcome(),
                file.rev(),
                file.openedAt(),
                file.closedAt(),
                files.startForm(),
                CaseData.read(file.data()),
                parameters(file, files.ledger()),
                now.current(),
                acts.of(caseId).stream().map(this::act).toList(),
                now.path(),
                cancellable(files.ledger(), file, now.open(), viewer).isPresent());
    }

    private Map<String, String> parameters(CaseFile file, Ledger ledger) {
        return ledger.parameters().isEmpty()
                ? Map.of()
                : cases.parameters(file.id()).stream()
                        .collect(Collectors.toMap(CaseParameterMapper.Kept::name, CaseParameterMapper.Kept::setting));
    }

    /** The step at which the viewer may cancel now. */
    Optional<TraceMapper.Open> cancellable(CaseFile file, Viewer viewer) {
        return cancellable(library.version(file.definitionId()).ledger(), file, standing.open(file), viewer);
    }

    private static Optional<TraceMapper.Open> cancellable(
            Ledger ledger, CaseFile file, List<TraceMapper.Open> open, Viewer viewer) {
        boolean mine = viewer.mayAct() && file.initiator().equals(viewer.id().value());
        boolean early = open.stream().allMatch(step -> ledger.cancel().contains(step.step()));
        return mine && early ? open.stream().findFirst() : Optional.empty();
    }

    String drawing(String caseId, Viewer viewer) {
        return library.version(find(caseId, viewer).definitionId()).drawing();
    }

    Cases.ActView act(String caseId, int no, Viewer viewer) {
        CaseFile file = find(caseId, viewer);
        CaseActMapper.Row row = acts.one(caseId, no);
        if (row == null || row.form().isEmpty()) {
            throw new NotFound("act");
        }
        ProcessFiles files = library.version(file.definitionId());
        String step = row.form().substring(row.form().indexOf('/') + 1);
        Map<String, Object> values = CaseData.read(row.snapshot());
        values.put(CaseKeeper.OPINION, row.opinion());
        return new Cases.ActView(act(row), files.form(step), values);
    }

    private CaseView.Act act(CaseActMapper.Row row) {
        return new CaseView.Act(
                (int) row.rev(),
                row.actedAt(),
                row.actorName(),
                row.capacity().isEmpty() ? "" : holders.words(Token.parse(row.capacity())),
                row.action(),
                row.stepName(),
                row.opinion(),
                row.readyAt() == null ? null : Duration.between(row.readyAt(), row.actedAt()),
                CaseData.changes(row.changes()),
                row.formVersion());
    }
}
