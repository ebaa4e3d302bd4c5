package cn.tonggui.workflow;

import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.Viewer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Door of trying a 跳转 before it is done: it is walked on the real engine and taken back. */
@Component
public class Rehearsal {

    private final CaseReading pages;
    private final CaseTurns turns;
    private final MoveHandler handler;
    private final CaseMoves moves;
    private final TransactionTemplate transaction;

    Rehearsal(
            CaseReading pages,
            CaseTurns turns,
            MoveHandler handler,
            CaseMoves moves,
            PlatformTransactionManager manager) {
        this.pages = pages;
        this.turns = turns;
        this.handler = handler;
        this.moves = moves;
        this.transaction = new TransactionTemplate(manager);
    }

    /** @param ends names of steps that would end unfinished @param opens what would open @param stays what would go on */
    public record Rehearsed(List<String> ends, List<CaseView.Current> opens, List<CaseView.Current> stays) {}

    /**
     * What the move would do, and who would have it then.
     *
     * @throws cn.tonggui.kernel.NotFound no such case, or not open to the viewer
     * @throws NotAllowed not now, or not the viewer's to do
     * @throws cn.tonggui.kernel.RuleBroken it would not be safe; the refusal names the reason
     */
    public Rehearsed of(CaseAction.Move move, Viewer viewer) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            CaseTurn turn = turns.of(pages.find(move.ref().id(), viewer).instanceId());
            CaseBearing bearing = pages.bearing(turn.file(), viewer);
            if (!handler.offered(bearing) || bearing.file().suspended()) {
                throw new NotAllowed("move-not-now", bearing.file().title());
            }
            moves.move(turn, bearing.files(), handler.plan(move, bearing));
            List<CaseView.Current> now = pages.current(turn.file(), viewer);
            Set<String> opened = turn.ready().stream().map(TaskReady::task).collect(Collectors.toSet());
            Set<String> still = now.stream().map(CaseView.Current::taskId).collect(Collectors.toSet());
            return new Rehearsed(
                    bearing.open().stream()
                            .filter(task -> !still.contains(task.taskId()))
                            .map(TraceMapper.Open::stepName)
                            .toList(),
                    now.stream().filter(task -> opened.contains(task.taskId())).toList(),
                    now.stream().filter(task -> !opened.contains(task.taskId())).toList());
        });
    }
}
