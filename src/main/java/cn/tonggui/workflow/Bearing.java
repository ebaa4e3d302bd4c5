package cn.tonggui.workflow;

import cn.tonggui.kernel.Actor;
import cn.tonggui.kernel.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer is to a task now.
 *
 * @param principal for whom the viewer acts as agent (代理); null for oneself
 */
record Bearing(
        TaskFinder.Found found,
        Viewer viewer,
        Part part,
        @Nullable Actor principal) {

    enum Part {
        /** The step is the viewer's to do. */
        HOLDER,
        /** Does it for somebody who delegated it, and gives it back. */
        DELEGATE,
        /** Delegated it and waits. */
        DELEGATOR,
        /** One of those who may claim it. */
        CLAIMANT,
        /** May read it. */
        READER
    }

    WorkMapper.TaskRow task() {
        return found.task();
    }

    ProcessFiles files() {
        return found.files();
    }

    Ledger.Step step() {
        return found.ledger().step(found.task().step());
    }

    boolean holds() {
        return part == Part.HOLDER;
    }

    /** Whether the viewer holds the task and the step lets it be done. */
    boolean allows(String word) {
        return holds() && found.ledger().allows(found.task().step(), word);
    }

    List<WorkMapper.Offer> offers() {
        return found.offers();
    }
}
