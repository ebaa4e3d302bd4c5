package cn.tonggui.workflow;

import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.Stale;
import cn.tonggui.kernel.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may do what with a case now. Asked by the page for its menu and again when something is done. */
@Component
class CasePolicy {

    /** What a page offers, in this order; what goes beside the process is offered by the module that does it. */
    private static final List<String> MENU =
            List.of("withdraw", "cancel", "suspend", "resume", "move", "terminate", "decline");

    private static final Set<String> WHILE_SUSPENDED = Set.of("resume", "terminate", "decline");

    private final List<CaseHandler<? extends CaseAction>> handlers;
    private final ProcessLibrary library;
    private final Oversight oversight;

    CasePolicy(List<CaseHandler<? extends CaseAction>> handlers, ProcessLibrary library, Oversight oversight) {
        this.handlers = handlers;
        this.library = library;
        this.oversight = oversight;
    }

    CaseBearing bearing(CaseFile file, List<TraceMapper.Open> open, Viewer viewer) {
        ProcessFiles files = library.version(file.definitionId());
        Ledger ledger = files.ledger();
        return new CaseBearing(
                file,
                open,
                files,
                viewer,
                oversight.of(ledger, file.unit(), viewer),
                oversight.leads(ledger, file.unit(), viewer),
                oversight.leadsFromAbove(ledger, file.unit(), viewer));
    }

    List<String> actions(CaseBearing bearing) {
        return MENU.stream()
                .filter(word -> handlers.stream()
                        .filter(handler -> word.equals(word(handler)))
                        .anyMatch(handler -> offered(handler, bearing)))
                .toList();
    }

    /**
     * @throws Stale the case moved on since the page was made
     * @throws NotAllowed this is not the viewer's to do
     */
    void require(CaseHandler<?> handler, CaseAction action, CaseBearing bearing) {
        CaseFile file = bearing.file();
        boolean offered = offered(handler, bearing);
        boolean movedOn = !(action instanceof CaseAction.Beside)
                && file.rev() != action.ref().revision();
        if (movedOn && (offered || handler.ever(bearing))) {
            throw new Stale("case-changed", file.number());
        }
        if (!offered) {
            throw new NotAllowed(action.word() + "-not-now", file.title());
        }
    }

    private static boolean offered(CaseHandler<?> handler, CaseBearing bearing) {
        boolean still = !bearing.file().suspended()
                || handler.handles() == CaseAction.Beside.class
                || WHILE_SUSPENDED.contains(word(handler));
        return bearing.viewer().mayAct() && still && handler.offered(bearing);
    }

    /** A record's name is its word: {@code Withdraw} is withdraw. */
    private static String word(CaseHandler<?> handler) {
        return handler.handles().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
