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
 * A page sent twice acts once: the second sending of a one-time token gets the answer of the first. What the engine says when
 * two people act at once becomes a {@link Stale}.
 */
@Component
class Replays {

    private final CaseActMapper acts;

    Replays(CaseActMapper acts) {
        this.acts = acts;
    }

    Tasks.Performed once(String token, Viewer viewer, Supplier<Tasks.Performed> use) {
        try {
            return use.get();
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

    private Tasks.@Nullable Performed before(String token, Viewer viewer) {
        String caseId = acts.actedWith(token, viewer.id().value());
        return caseId == null ? null : new Tasks.Performed(caseId, false, "");
    }
}
