package cn.tonggui.workflow;

import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.Refusal;
import cn.tonggui.kernel.Stale;
import cn.tonggui.kernel.Viewer;
import java.util.function.Supplier;
import org.flowable.common.engine.api.FlowableObjectNotFoundException;
import org.flowable.common.engine.api.FlowableOptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * One use case of a page in one transaction. A page sent twice acts once: the second sending of a one-time token gets the
 * answer of the first. What the engine says when two people act at once becomes a {@link Stale}. What was denied is told.
 */
@Component
class Replays {

    private final OneTransaction transaction;
    private final CaseActMapper acts;
    private final HolderWords holders;
    private final Denials denials;

    Replays(OneTransaction transaction, CaseActMapper acts, HolderWords holders, Denials denials) {
        this.transaction = transaction;
        this.acts = acts;
        this.holders = holders;
        this.denials = denials;
    }

    Tasks.Performed once(Attempt attempt, Viewer viewer, Supplier<CaseTurn> useCase) {
        try {
            return once(attempt.token(), viewer, useCase);
        } catch (Refusal refusal) {
            denials.tell(attempt, refusal, viewer);
            throw refusal;
        }
    }

    private Tasks.Performed once(String token, Viewer viewer, Supplier<CaseTurn> useCase) {
        try {
            return transaction.run(() -> performed(useCase.get()));
        } catch (Stale | NotAllowed | DuplicateKeyException refused) {
            Tasks.Performed before = before(token, viewer);
            if (before != null) {
                return before;
            }
            throw refused instanceof Refusal refusal ? refusal : new Stale("task-changed", "");
        } catch (FlowableOptimisticLockingException | FlowableObjectNotFoundException raced) {
            throw new Stale("task-changed", "");
        }
    }

    /** What the system does of itself and once. @return the id of the case */
    String alone(Supplier<CaseTurn> useCase) {
        return transaction.run(() -> useCase.get().file().id());
    }

    private Tasks.Performed performed(CaseTurn turn) {
        return new Tasks.Performed(turn.file().id(), turn.state() != CaseState.OPEN, () -> holders.words(turn.ready()));
    }

    private Tasks.@Nullable Performed before(String token, Viewer viewer) {
        String caseId = acts.actedWith(token, viewer.id().value());
        return caseId == null ? null : new Tasks.Performed(caseId, false, () -> "");
    }
}
