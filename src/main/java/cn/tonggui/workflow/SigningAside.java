package cn.tonggui.workflow;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.Stale;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowable.engine.TaskService;
import org.flowable.task.api.Task;
import org.springframework.stereotype.Component;

/**
 * 前加签、后加签: others sign the task of one person before or after. It stays one task of the engine, which goes from hand to
 * hand in the order that the holder chose and back; so nothing is left over when the case goes another way. What the holder
 * decided is kept until the last has signed.
 */
@Component
class SigningAside {

    private final TaskService engine;
    private final SignerMapper signers;
    private final HeldMapper held;
    private final Handing handing;
    private final Finishing finishing;

    SigningAside(TaskService engine, SignerMapper signers, HeldMapper held, Handing handing, Finishing finishing) {
        this.engine = engine;
        this.signers = signers;
        this.held = held;
        this.handing = handing;
        this.finishing = finishing;
    }

    /** Those who sign this task before or after, in their order. */
    List<Signer> of(WorkMapper.TaskRow task) {
        return signers.of(task.caseId(), task.step()).stream()
                .filter(signer -> signer.scope().equals(task.id()))
                .toList();
    }

    /** The one who has the task now. */
    Optional<Signer> current(WorkMapper.TaskRow task) {
        return of(task).stream()
                .filter(signer -> signer.state() == Signer.State.OPEN)
                .findFirst();
    }

    /** Pages of the task that are open now know nothing of the new signers: what is decided on them is refused. */
    void outdate(WorkMapper.TaskRow task) {
        Task live = engine.createTaskQuery().taskId(task.engineId()).singleResult();
        live.setDescription(PublicId.next());
        engine.saveTask(live);
    }

    /** @return whether somebody signs before the holder now */
    boolean begin(WorkMapper.TaskRow task) {
        return pass(task, Signer.Place.BEFORE);
    }

    /**
     * Keeps the decision while somebody is to sign after it. What goes back is not kept: it asks nobody else.
     *
     * @return false when nobody is, and the decision is for the engine
     */
    boolean hold(TaskAction.Decision decision, Bearing bearing, Map<String, Object> routes) {
        WorkMapper.TaskRow task = bearing.task();
        if (task.signers() == 0
                || decision.outcome() == Outcome.RETURN
                || of(task).stream().noneMatch(SigningAside::waitsAfter)) {
            return false;
        }
        String by = bearing.viewer().id().value();
        held.insert(new HeldMapper.Row(task.id(), task.caseId(), decision.outcome(), by));
        engine.setVariables(task.engineId(), routes);
        return pass(task, Signer.Place.AFTER);
    }

    private static boolean waitsAfter(Signer signer) {
        return signer.place() == Signer.Place.AFTER && signer.state() == Signer.State.WAITING;
    }

    /** The task goes on after one signed or was removed: to the next, back to the holder, or with what was decided. */
    void goOn(Bearing bearing, Signer after) {
        WorkMapper.TaskRow task = bearing.task();
        if (pass(task, after.place())) {
            return;
        }
        HeldMapper.Row decided = held.of(task.id());
        if (after.place() == Signer.Place.BEFORE || decided == null) {
            give(task, after.holder());
            return;
        }
        requireOne(held.drop(task.id()));
        engine.setAssignee(task.engineId(), after.holder());
        finishing.finish(decided.outcome(), decided.person(), bearing);
    }

    /** Who signs after does not agree: the decision is taken back, the others are not asked, the holder decides again. */
    void takeBack(WorkMapper.TaskRow task, Signer refused) {
        of(task).stream()
                .filter(SigningAside::waitsAfter)
                .forEach(signer -> requireOne(signers.move(signer, signer.state(), Signer.State.ENDED)));
        requireOne(held.drop(task.id()));
        give(task, refused.holder());
    }

    private boolean pass(WorkMapper.TaskRow task, Signer.Place place) {
        Optional<Signer> next = of(task).stream()
                .filter(signer -> signer.place() == place && signer.state() == Signer.State.WAITING)
                .findFirst();
        next.ifPresent(signer -> {
            requireOne(signers.open(signer, task.id()));
            give(task, signer.person());
        });
        return next.isPresent();
    }

    private void give(WorkMapper.TaskRow task, String person) {
        engine.setAssignee(task.engineId(), person);
        handing.announce(task, new PersonId(person));
    }

    private static void requireOne(int changed) {
        if (changed != 1) {
            throw new Stale("task-changed", "");
        }
    }
}
