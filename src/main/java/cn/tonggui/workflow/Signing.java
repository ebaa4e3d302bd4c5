package cn.tonggui.workflow;

import cn.tonggui.kernel.Actor;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Stale;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.flowable.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 会签、或签、依次审批: whom a step asks, who has signed how, and what comes of it. Each visit of the step is a round of its own,
 * known by the engine's execution, so that nothing of a round that was undone counts in the next.
 */
@Component
class Signing {

    private final SignerMapper signers;
    private final ProcessLibrary library;
    private final CaseTurns turns;
    private final Asking asking;
    private final Clock clock;

    Signing(SignerMapper signers, ProcessLibrary library, CaseTurns turns, Asking asking, Clock clock) {
        this.signers = signers;
        this.library = library;
        this.turns = turns;
        this.asking = asking;
        this.clock = clock;
    }

    boolean signs(DelegateExecution execution) {
        return ledgerOf(execution).step(execution.getCurrentActivityId()).sign() != null;
    }

    /**
     * Whom the step asks, everybody once. The round begins when the engine asks first.
     *
     * @param list variable that holds the people a form chose; of no concern where the ledger names tokens
     * @throws RuleBroken {@code nobody-chosen}: a step for nobody would be passed over
     */
    List<String> people(DelegateExecution execution, String list) {
        DelegateExecution visit = visitOf(execution);
        List<Signer> round = roundOf(visit);
        if (round.isEmpty()) {
            asking.begin(visit, list);
            round = roundOf(visit);
        }
        return round.stream().map(Signer::person).toList();
    }

    boolean decided(DelegateExecution execution) {
        Ledger.Sign rule = ruleOf(ledgerOf(execution), execution.getCurrentActivityId());
        return outcome(rule, roundOf(visitOf(execution))).isPresent();
    }

    /** Gives the new task to the next in the line. @return whose it is */
    String seat(DelegateExecution execution, String task) {
        DelegateExecution visit = visitOf(execution);
        Signer next = roundOf(visit).stream()
                .filter(signer -> signer.counts() && signer.state() == Signer.State.WAITING)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "step " + visit.getCurrentActivityId() + " asks more people than there are signers"));
        requireOne(signers.open(next, task));
        return next.person();
    }

    /**
     * What became of a step by one more opinion.
     *
     * @param outcome of the whole step, empty while it is not decided
     */
    record Signed(int round, Optional<Outcome> outcome) {

        /** What the gateway behind the step reads, once the step is decided. */
        Map<String, Object> passing() {
            return outcome.map(word -> Map.<String, Object>of("outcome", word.word(), "round", round))
                    .orElse(Map.of());
        }
    }

    /** Keeps one opinion. When that decides the step, those who are not asked any more are told so in the timeline. */
    Signed sign(Bearing bearing, TaskAction.Decision decision) {
        WorkMapper.TaskRow task = bearing.task();
        Signer mine = signers.of(task.caseId(), task.step()).stream()
                .filter(signer ->
                        task.id().equals(signer.task()) && signer.state() == Signer.State.OPEN && signer.counts())
                .findFirst()
                .orElseThrow(() -> new Stale("task-changed", task.title()));
        Actor signs = bearing.whose().actor();
        requireOne(signers.sign(
                mine,
                stateOf(decision.outcome()),
                signs.id().value(),
                signs.name(),
                Objects.toString(decision.submission().values().get(CaseKeeper.OPINION), ""),
                LocalDateTime.now(clock)));
        return settle(bearing, mine.scope());
    }

    /** Looks at the round again, after an opinion was given or a signer removed. */
    Signed settle(Bearing bearing, String scope) {
        WorkMapper.TaskRow task = bearing.task();
        List<Signer> round = roundOf(task.caseId(), task.step(), scope);
        Optional<Outcome> outcome = outcome(ruleOf(bearing.files().ledger(), task.step()), round);
        outcome.ifPresent(decided -> conclude(task, round, decided));
        return new Signed(round.get(0).round(), outcome);
    }

    private void conclude(WorkMapper.TaskRow task, List<Signer> round, Outcome outcome) {
        for (Signer signer : round) {
            if (signer.counts() && signer.state().pending()) {
                requireOne(signers.move(signer, signer.state(), Signer.State.ENDED));
                record(task, signer.task(), "sign-ended", signer.personName());
            }
        }
        SignRule.Tally tally = tally(round);
        record(task, null, "signed-" + outcome.word(), tally.agreed() + "/" + tally.signers());
    }

    void record(WorkMapper.TaskRow task, @Nullable String ended, String action, String about) {
        CaseTurn turn = turns.of(task.instanceId());
        LocalDateTime now = LocalDateTime.now(clock);
        long rev = turn.nextRev();
        turns.record(
                CaseActMapper.Row.bySystem(turn.file(), rev, now, action, task.step(), "")
                        .on(ended, task.name(), about),
                null,
                TaskActed.bySystem(turn.file(), rev, now, Objects.toString(ended, ""), task.step(), action, about));
    }

    /** Opinions of those who count. */
    static SignRule.Tally tally(List<Signer> round) {
        List<Signer> counting = round.stream().filter(Signer::counts).toList();
        return new SignRule.Tally(
                counting.size(),
                count(counting, Signer.State.AGREED),
                count(counting, Signer.State.REFUSED),
                count(counting, Signer.State.ABSTAINED));
    }

    private static int count(List<Signer> signers, Signer.State state) {
        return (int) signers.stream().filter(signer -> signer.state() == state).count();
    }

    private static Optional<Outcome> outcome(Ledger.Sign rule, List<Signer> round) {
        SignRule.Standing standing = SignRule.of(rule, tally(round));
        if (standing instanceof SignRule.Open) {
            return Optional.empty();
        }
        return Optional.of(standing instanceof SignRule.Passed ? Outcome.APPROVE : Outcome.DISAPPROVE);
    }

    private static Signer.State stateOf(Outcome opinion) {
        return switch (opinion) {
            case APPROVE -> Signer.State.AGREED;
            case DISAPPROVE -> Signer.State.REFUSED;
            case ABSTAIN -> Signer.State.ABSTAINED;
            case SUBMIT, RETURN -> throw new IllegalStateException(opinion + " is no opinion");
        };
    }

    private List<Signer> roundOf(DelegateExecution visit) {
        String caseId = turns.of(visit.getProcessInstanceId()).file().id();
        return roundOf(caseId, visit.getCurrentActivityId(), visit.getId());
    }

    /** All who are asked together with the one whose task it is, none where one person decides. @param all of the step */
    static List<Signer> roundOf(WorkMapper.TaskRow task, List<Signer> all) {
        return all.stream()
                .filter(signer -> task.id().equals(signer.task()) && !signer.aside())
                .map(Signer::scope)
                .findFirst()
                .map(scope -> all.stream()
                        .filter(signer -> signer.scope().equals(scope))
                        .toList())
                .orElse(List.of());
    }

    List<Signer> roundOf(String caseId, String step, String scope) {
        return signers.of(caseId, step).stream()
                .filter(signer -> signer.scope().equals(scope))
                .toList();
    }

    /** The execution under which all tasks of one visit of the step stand. */
    private static DelegateExecution visitOf(DelegateExecution execution) {
        DelegateExecution visit = execution;
        while (!visit.isMultiInstanceRoot()) {
            visit = Objects.requireNonNull(visit.getParent(), "a step for several that has no visit");
        }
        return visit;
    }

    private Ledger ledgerOf(DelegateExecution execution) {
        return library.version(execution.getProcessDefinitionId()).ledger();
    }

    private static Ledger.Sign ruleOf(Ledger ledger, String step) {
        return Objects.requireNonNull(ledger.step(step).sign());
    }

    private static void requireOne(int changed) {
        if (changed != 1) {
            throw new Stale("task-changed", "");
        }
    }
}
