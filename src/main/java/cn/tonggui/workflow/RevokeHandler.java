package cn.tonggui.workflow;

import cn.tonggui.kernel.PersonId;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 收回委派: the delegator does not wait any longer. */
@Component
class RevokeHandler implements ActionHandler<TaskAction.Revoke> {

    private final Recalling recalling;
    private final HolderWords holders;

    RevokeHandler(Recalling recalling, HolderWords holders) {
        this.recalling = recalling;
        this.holders = holders;
    }

    @Override
    public Class<TaskAction.Revoke> handles() {
        return TaskAction.Revoke.class;
    }

    @Override
    public List<String> offered(Bearing bearing) {
        return bearing.part() == Bearing.Part.DELEGATOR ? List.of("revoke") : List.of();
    }

    @Override
    public String about(TaskAction.Revoke revoke, Bearing bearing) {
        return holders.from(new PersonId(Objects.requireNonNull(bearing.task().assignee())));
    }

    @Override
    public void perform(TaskAction.Revoke revoke, Bearing bearing) {
        recalling.back(bearing.task());
    }
}
