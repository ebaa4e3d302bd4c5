package cn.tonggui.workflow;

import cn.tonggui.kernel.Actor;
import cn.tonggui.kernel.Stale;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * 加签意见: one who signs before or after somebody's decision. Before it, an opinion is advice and the task goes on whatever
 * it says; after it, a refusal brings the decision back to the one who made it.
 */
@Component
class SignHandler implements ActionHandler<TaskAction.Sign> {

    private final SignerMapper signers;
    private final SigningAside aside;
    private final HolderWords holders;
    private final Clock clock;

    SignHandler(SignerMapper signers, SigningAside aside, HolderWords holders, Clock clock) {
        this.signers = signers;
        this.aside = aside;
        this.holders = holders;
        this.clock = clock;
    }

    @Override
    public Class<TaskAction.Sign> handles() {
        return TaskAction.Sign.class;
    }

    @Override
    public List<String> offered(Bearing bearing) {
        return bearing.part() == Bearing.Part.SIGNER ? List.of("sign") : List.of();
    }

    @Override
    public String about(TaskAction.Sign sign, Bearing bearing) {
        return holders.said(sign.agrees());
    }

    @Override
    public void perform(TaskAction.Sign sign, Bearing bearing) {
        WorkMapper.TaskRow task = bearing.task();
        Signer mine = aside.current(task).orElseThrow(() -> new Stale("task-changed", task.title()));
        Actor by = bearing.whose().actor();
        Signer.State said = sign.agrees() ? Signer.State.AGREED : Signer.State.REFUSED;
        if (signers.sign(mine, said, by.id().value(), by.name(), sign.words(), LocalDateTime.now(clock)) != 1) {
            throw new Stale("task-changed", task.title());
        }
        if (mine.place() == Signer.Place.AFTER && !sign.agrees()) {
            aside.takeBack(task, mine);
        } else {
            aside.goOn(bearing, mine);
        }
    }
}
