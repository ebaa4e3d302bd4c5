package cn.tonggui.workflow;

import cn.tonggui.kernel.Viewer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the page of one case shows: who did what, where it stands, and the way it went. */
@Component
class CaseReading {

    private final CaseFinder finder;
    private final ActReading acts;
    private final CaseStanding standing;
    private final ProcessLibrary library;
    private final CasePolicy policy;

    CaseReading(CaseFinder finder, ActReading acts, CaseStanding standing, ProcessLibrary library, CasePolicy policy) {
        this.finder = finder;
        this.acts = acts;
        this.standing = standing;
        this.library = library;
        this.policy = policy;
    }

    CaseFile find(String caseId, Viewer viewer) {
        return finder.require(caseId, viewer);
    }

    boolean mayRead(String caseId, Viewer viewer) {
        return finder.opens(caseId, viewer);
    }

    CaseView require(String caseId, Viewer viewer) {
        CaseFile file = finder.opened(caseId, viewer);
        ProcessFiles files = library.version(file.definitionId());
        CaseStanding.Now now = standing.of(file, viewer);
        CaseBearing bearing = policy.bearing(file, now.open(), viewer);
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
                acts.of(caseId),
                now.path(),
                file.suspended(),
                policy.actions(bearing),
                bearing.stake(),
                files.steps().stream()
                        .map(step -> new CaseView.Step(step, files.stepName(step)))
                        .toList(),
                proposals(file, files),
                finder.links(file, viewer),
                now.waits().stream()
                        .map(visit -> new CaseView.Wait(files.stepName(visit.element()), visit.startedAt()))
                        .toList());
    }

    private List<CaseView.Proposal> proposals(CaseFile file, ProcessFiles files) {
        return file.state() != CaseState.OPEN || files.ledger().twoPersons().isEmpty()
                ? List.of()
                : finder.proposals(file).stream()
                        .map(row -> new CaseView.Proposal(
                                row.word(),
                                row.about().isEmpty() ? "" : files.stepName(row.about()),
                                row.words(),
                                row.proposedName(),
                                row.proposedAt()))
                        .toList();
    }

    private Map<String, String> parameters(CaseFile file, Ledger ledger) {
        return ledger.parameters().isEmpty()
                ? Map.of()
                : finder.parameters(file).stream()
                        .collect(Collectors.toMap(CaseParameterMapper.Kept::name, CaseParameterMapper.Kept::setting));
    }

    /** What the viewer is to the case now. */
    CaseBearing bearing(CaseFile file, Viewer viewer) {
        return policy.bearing(file, standing.open(file), viewer);
    }

    /** The open steps of the case, each with who has it. */
    List<CaseView.Current> current(CaseFile file, Viewer viewer) {
        return standing.of(file, viewer).current();
    }

    List<Cases.Holding> holdings(String caseId, Viewer viewer) {
        return standing.holdings(find(caseId, viewer));
    }

    String drawing(String caseId, Viewer viewer) {
        return library.version(find(caseId, viewer).definitionId()).drawing();
    }

    Cases.ActView act(String caseId, int no, Viewer viewer) {
        CaseFile file = find(caseId, viewer);
        return acts.one(caseId, no, library.version(file.definitionId()));
    }
}
