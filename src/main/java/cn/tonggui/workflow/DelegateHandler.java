package cn.tonggui.workflow;

import java.util.List;
import org.flowable.engine.TaskService;
import org.springframework.stereotype.Component;

/**
 * 委派: somebody does it for the holder and gives it back. Whom it is delegated to neither decides nor delegates on, so it
 * always comes back to the one who delegated (P6b), and the engine never sees a pending task completed (P13).
 */
@Component
class DelegateHandler implements ActionHandler<TaskAction.Delegate> {

    private final TaskService engine;
    private final Receivers receivers;
    private final Handing handing;
    private final HolderWords holders;

    DelegateHandler(TaskService engine, Receivers receivers, Handing handing, HolderWords holders) {
        this.engine = engine;
        this.receivers = receivers;
        this.handing = handing;
        this.holders = holders;
    }

    @Override
    public Class<TaskAction.Delegate> handles() {
        return TaskAction.Delegate.class;
    }

    @Override
    public List<String> offered(Bearing bearing) {
        return bearing.allows("delegate") ? List.of("delegate") : List.of();
    }

    @Override
    public String about(TaskAction.Delegate delegate, Bearing bearing) {
        return holders.to(delegate.to());
    }

    @Override
    public void perform(TaskAction.Delegate delegate, Bearing bearing) {
        receivers.require(bearing.found(), bearing.viewer().id(), delegate.to());
        String task = bearing.task().engineId();
        // Said outright: what is offered to a sole holder has no assignee whom the engine could remember.
        engine.setOwner(task, bearing.viewer().id().value());
        engine.delegateTask(task, delegate.to().value());
        handing.announce(bearing.task(), delegate.to());
    }
}
