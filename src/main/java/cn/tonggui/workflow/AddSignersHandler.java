package cn.tonggui.workflow;

import cn.tonggui.kernel.Actor;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.RuleBroken;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 前加签、后加签、并加签: the holder asks others to sign, first, afterwards, or together with those who sign already. */
@Component
class AddSignersHandler implements ActionHandler<TaskAction.AddSigners> {

    private final SignerMapper signers;
    private final Joining joining;
    private final SigningAside aside;
    private final Receivers receivers;
    private final HolderWords holders;

    AddSignersHandler(
            SignerMapper signers, Joining joining, SigningAside aside, Receivers receivers, HolderWords holders) {
        this.signers = signers;
        this.joining = joining;
        this.aside = aside;
        this.receivers = receivers;
        this.holders = holders;
    }

    @Override
    public Class<TaskAction.AddSigners> handles() {
        return TaskAction.AddSigners.class;
    }

    /** A sheet that nobody else may see is signed by nobody else; where several sign, others join them. */
    @Override
    public List<String> offered(Bearing bearing) {
        Ledger.Step step = bearing.step();
        if (step.sheets() != null || step.own()) {
            return List.of();
        }
        List<String> words = step.sign() != null ? List.of("add-parallel") : List.of("add-before", "add-after");
        return words.stream().filter(bearing::allows).toList();
    }

    @Override
    public String about(TaskAction.AddSigners add, Bearing bearing) {
        return holders.ask(add.people());
    }

    /**
     * @throws RuleBroken {@code signers-nobody}, {@code signer-waits} who is in the line already, and what forbids that
     *     somebody has a task in hand
     */
    @Override
    public void perform(TaskAction.AddSigners add, Bearing bearing) {
        List<PersonId> people = add.people().stream().distinct().toList();
        if (people.isEmpty()) {
            throw new RuleBroken("signers-nobody");
        }
        people.forEach(
                person -> receivers.require(bearing.found(), bearing.viewer().id(), person));
        WorkMapper.TaskRow task = bearing.task();
        if (add.place() == TaskAction.AddSigners.Place.PARALLEL) {
            List<Signer> round = Signing.roundOf(task, signers.of(task.caseId(), task.step()));
            Signer last = round.get(round.size() - 1);
            insert(people, round, last.scope(), last.round(), Signer.Place.PARALLEL, "", bearing);
            joining.join(bearing, last.scope(), people);
            aside.outdate(task);
            return;
        }
        Signer.Place place = Signer.Place.valueOf(add.place().name());
        String holder = task.assignee() == null ? bearing.viewer().id().value() : task.assignee();
        insert(people, aside.of(task), task.id(), 0, place, holder, bearing);
        if (place == Signer.Place.BEFORE) {
            aside.begin(task);
        } else {
            aside.outdate(task);
        }
    }

    private void insert(
            List<PersonId> people,
            List<Signer> there,
            String scope,
            int round,
            Signer.Place place,
            String holder,
            Bearing bearing) {
        WorkMapper.TaskRow task = bearing.task();
        Actor by = bearing.viewer().actor();
        List<Signer> rows = new ArrayList<>();
        for (PersonId person : people) {
            String name = holders.name(person);
            if (there.stream()
                    .anyMatch(one -> one.state().pending() && one.person().equals(person.value()))) {
                throw new RuleBroken("signer-waits", name);
            }
            rows.add(Signer.waiting(
                            task.caseId(),
                            scope,
                            there.size() + rows.size(),
                            task.step(),
                            round,
                            place,
                            person.value(),
                            name)
                    .addedBy(by.id().value(), by.name(), holder));
        }
        signers.insert(rows);
    }
}
