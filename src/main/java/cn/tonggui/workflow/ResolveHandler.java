package cn.tonggui.workflow;

import cn.tonggui.kernel.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** 委派办结: what was delegated is done and goes back to the delegator, who decides. */
@Component
class ResolveHandler implements ActionHandler<TaskAction.Resolve> {

    private final Recalling recalling;

    ResolveHandler(Recalling recalling) {
        this.recalling = recalling;
    }

    @Override
    public Class<TaskAction.Resolve> handles() {
        return TaskAction.Resolve.class;
    }

    @Override
    public List<String> offered(Bearing bearing) {
        return bearing.part() == Bearing.Part.DELEGATE ? List.of("resolve") : List.of();
    }

    @Override
    public Actor behalf(TaskAction.Resolve resolve, Bearing bearing) {
        return recalling.delegator(bearing.task());
    }

    @Override
    public void perform(TaskAction.Resolve resolve, Bearing bearing) {
        recalling.back(bearing.task());
    }
}
