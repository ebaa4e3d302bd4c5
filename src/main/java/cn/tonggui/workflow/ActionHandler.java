package cn.tonggui.workflow;

import cn.tonggui.kernel.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One kind of action on a task: when it is offered, and step 7 of the one path, what it does to the engine. */
interface ActionHandler<A extends TaskAction> {

    Class<A> handles();

    /** The words of this action that the viewer may use now. */
    List<String> offered(Bearing bearing);

    /** Whom or what it is about, in words for the timeline. */
    default String about(A action, Bearing bearing) {
        return "";
    }

    /** For whom the viewer acts: as agent, or as the one to whom it was delegated; null for oneself. */
    default @Nullable Actor behalf(A action, Bearing bearing) {
        return bearing.principal() == null ? null : bearing.principal().actor();
    }

    /** After the act is kept. */
    void perform(A action, Bearing bearing);
}
