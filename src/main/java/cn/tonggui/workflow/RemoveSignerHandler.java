package cn.tonggui.workflow;

import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Stale;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 减签: who added a signer takes that back, until the signer has signed. */
@Component
class RemoveSignerHandler implements ActionHandler<TaskAction.RemoveSigner> {

    private final SignerMapper signers;
    private final Joining joining;
    private final SigningAside aside;
    private final HolderWords holders;

    RemoveSignerHandler(SignerMapper signers, Joining joining, SigningAside aside, HolderWords holders) {
        this.signers = signers;
        this.joining = joining;
        this.aside = aside;
        this.holders = holders;
    }

    @Override
    public Class<TaskAction.RemoveSigner> handles() {
        return TaskAction.RemoveSigner.class;
    }

    @Override
    public List<String> offered(Bearing bearing) {
        return removable(bearing).isEmpty() ? List.of() : List.of("remove-signer");
    }

    /** Whom the viewer added to this task or its round, and who has not signed yet. */
    List<Signer> removable(Bearing bearing) {
        WorkMapper.TaskRow task = bearing.task();
        String me = bearing.viewer().id().value();
        List<Signer> all = task.signers() == 0 ? List.of() : signers.of(task.caseId(), task.step());
        return Stream.concat(
                        Signing.roundOf(task, all).stream(),
                        all.stream().filter(signer -> signer.scope().equals(task.id())))
                .filter(signer -> signer.addedBy().equals(me) && signer.state().pending())
                .toList();
    }

    @Override
    public String about(TaskAction.RemoveSigner remove, Bearing bearing) {
        return holders.name(remove.signer());
    }

    /** @throws RuleBroken {@code signer-not-yours}: somebody else added this one, or the step asks by itself */
    @Override
    public void perform(TaskAction.RemoveSigner remove, Bearing bearing) {
        Signer signer = removable(bearing).stream()
                .filter(one -> one.person().equals(remove.signer().value()))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("signer-not-yours", holders.name(remove.signer())));
        if (signers.move(signer, signer.state(), Signer.State.REMOVED) != 1) {
            throw new Stale("task-changed", bearing.task().title());
        }
        if (signer.place() == Signer.Place.PARALLEL) {
            joining.without(bearing, signer);
        } else if (signer.state() == Signer.State.OPEN) {
            aside.goOn(bearing, signer);
        }
    }
}
