package cn.tonggui.workflow;

import java.util.List;
import org.flowable.engine.TaskService;
import org.springframework.stereotype.Component;

/** 转办: the holder gives it to somebody else for good. */
@Component
class TransferHandler implements ActionHandler<TaskAction.Transfer> {

    private final TaskService engine;
    private final Receivers receivers;
    private final Handing handing;
    private final HolderWords holders;

    TransferHandler(TaskService engine, Receivers receivers, Handing handing, HolderWords holders) {
        this.engine = engine;
        this.receivers = receivers;
        this.handing = handing;
        this.holders = holders;
    }

    @Override
    public Class<TaskAction.Transfer> handles() {
        return TaskAction.Transfer.class;
    }

    @Override
    public List<String> offered(Bearing bearing) {
        return bearing.allows("transfer") ? List.of("transfer") : List.of();
    }

    @Override
    public String about(TaskAction.Transfer transfer, Bearing bearing) {
        return holders.to(transfer.to());
    }

    /** The engine's owner stays empty: a later delegation would go back to whoever stands there (P6). */
    @Override
    public void perform(TaskAction.Transfer transfer, Bearing bearing) {
        receivers.require(bearing.found(), bearing.viewer().id(), transfer.to());
        engine.setAssignee(bearing.task().engineId(), transfer.to().value());
        handing.announce(bearing.task(), transfer.to());
    }
}
