package cn.tonggui.workflow;

import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.Viewer;
import java.util.List;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Component;

/** What waits for those for whom a viewer acts today; it comes and goes with their periods and offices. */
@Component
class AgentWork {

    private final AgentWorkMapper work;
    private final Agency agency;
    private final ProcessLibrary library;

    AgentWork(AgentWorkMapper work, Agency agency, ProcessLibrary library) {
        this.work = work;
        this.agency = agency;
        this.library = library;
    }

    /** The principals' own work. */
    List<AgentWorkMapper.Line> todo(Viewer viewer, WorkMapper.Ask ask) {
        return lines(viewer, own(viewer), ask);
    }

    /** What they could claim beside others. */
    List<AgentWorkMapper.Line> claimable(Viewer viewer, WorkMapper.Ask ask) {
        return lines(viewer, shared(viewer), ask);
    }

    /** The principals' own work by process, for the same lights. */
    List<WorkCounts.Count> counts(Viewer viewer, WorkMapper.CountAsk at) {
        List<AgentWorkMapper.Share> shares = own(viewer);
        WorkFilter all = WorkFilter.all(at.limit());
        return shares.isEmpty()
                ? List.of()
                : work.counts(
                        new AgentWorkMapper.Ask(
                                viewer.id().value(),
                                shares,
                                closed(),
                                all,
                                false,
                                null,
                                List.of(),
                                null,
                                null,
                                at.limit()),
                        at);
    }

    private List<AgentWorkMapper.Line> lines(Viewer viewer, List<AgentWorkMapper.Share> shares, WorkMapper.Ask ask) {
        return shares.isEmpty()
                ? List.of()
                : work.lines(new AgentWorkMapper.Ask(
                        viewer.id().value(),
                        shares,
                        closed(),
                        ask.filter(),
                        ask.byArrival(),
                        ask.priority(),
                        ask.words(),
                        ask.after(),
                        ask.afterId(),
                        ask.limit()));
    }

    private List<AgentWorkMapper.Share> own(Viewer viewer) {
        return shares(viewer, true, (principal, token) -> principal.soleTokens().contains(token));
    }

    private List<AgentWorkMapper.Share> shared(Viewer viewer) {
        return shares(
                        viewer,
                        false,
                        (principal, token) -> !principal.soleTokens().contains(token))
                .stream()
                .filter(share -> !share.tokens().isEmpty())
                .toList();
    }

    /** What the viewer holds too is his own to claim. */
    private List<AgentWorkMapper.Share> shares(Viewer viewer, boolean byName, BiPredicate<Viewer, Token> which) {
        return agency.principals(viewer).stream()
                .map(principal -> new AgentWorkMapper.Share(
                        principal.viewer().name(),
                        byName ? principal.viewer().id().value() : null,
                        principal.viewer().tokens().stream()
                                .filter(token -> !viewer.holds(token) && which.test(principal.viewer(), token))
                                .map(Token::toString)
                                .sorted()
                                .toList(),
                        principal.processes()))
                .toList();
    }

    private List<AgentWorkMapper.Closed> closed() {
        return library.all().stream()
                .flatMap(files -> files.steps().stream()
                        .filter(step -> !Agency.open(files.ledger(), step))
                        .map(step -> new AgentWorkMapper.Closed(files.process(), step)))
                .toList();
    }
}
