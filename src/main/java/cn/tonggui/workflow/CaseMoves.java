package cn.tonggui.workflow;

import cn.tonggui.forms.Field;
import cn.tonggui.kernel.RuleBroken;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.flowable.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts a case to other steps, back or forward: what may be moved is computed, whoever finished a step last has it again, and
 * what later steps told the gateways is as it was. Steps whose end stands (final) are never undone.
 */
@Component
class CaseMoves {

    private final TokenMoves tokens;
    private final MoveMapper moves;
    private final GoneTasks gone;
    private final RuntimeService engine;

    CaseMoves(TokenMoves tokens, MoveMapper moves, GoneTasks gone, RuntimeService engine) {
        this.tokens = tokens;
        this.moves = moves;
        this.gone = gone;
        this.engine = engine;
    }

    /** What a move would do. */
    record Plan(MoveSet moves, TokenMoves.Standing standing, Passed passed) {}

    Passed passed(String caseId) {
        return Passed.of(moves.finishes(caseId));
    }

    /**
     * @param from the step that is given up, null when any may be
     * @throws RuleBroken as {@link MoveSets#plan}, and {@code return-final} into, or across, a step whose end stands
     */
    Plan plan(CaseFile file, ProcessFiles files, @Nullable String from, List<String> targets, Passed passed) {
        Shape shape = Shape.around(files.model(), from == null ? targets.get(0) : from);
        return plan(files, shape, tokens.standing(file.instanceId(), shape), from, targets, passed);
    }

    TokenMoves.Standing standing(String instance, Shape shape) {
        return tokens.standing(instance, shape);
    }

    /** The same for a case whose tokens are known. */
    static Plan plan(
            ProcessFiles files,
            Shape shape,
            TokenMoves.Standing standing,
            @Nullable String from,
            List<String> targets,
            Passed passed) {
        MoveSet set = MoveSets.plan(shape, standing.tokens(), from, targets);
        Set<String> finals = finals(files, set);
        for (String target : targets) {
            boolean undoes = passed.of(target)
                    .flatMap(finish -> passed.after(finish, finals))
                    .isPresent();
            if (undoes
                    || files.ledger().step(target).isFinal()
                            && passed.of(target).isPresent()) {
                throw new RuleBroken("return-final", files.stepName(target));
            }
        }
        return new Plan(set, standing, passed);
    }

    private static Set<String> finals(ProcessFiles files, MoveSet set) {
        return MoveSets.steps(files, set.undone()).stream()
                .filter(step -> files.ledger().step(step).isFinal())
                .collect(Collectors.toSet());
    }

    /** What comes of it is run again. */
    void move(CaseTurn turn, ProcessFiles files, Plan plan) {
        Set<String> undone = MoveSets.steps(files, plan.moves().undone());
        since(plan).ifPresent(since -> resetRoutes(turn, files, plan, undone, since));
        move(turn, plan, undone);
    }

    /** What comes of it goes straight back: nothing but the targets is undone. */
    void lend(CaseTurn turn, Plan plan) {
        move(turn, plan, Set.copyOf(plan.moves().targets()));
    }

    private void move(CaseTurn turn, Plan plan, Set<String> undone) {
        Map<String, String> holders = new HashMap<>();
        plan.moves()
                .targets()
                .forEach(step -> plan.passed().of(step).ifPresent(finish -> holders.put(step, finish.person())));
        moves.forgetBack(turn.file().id());
        since(plan).ifPresent(since -> moves.keepUndone(turn.file().id(), undone, since, turn.rev()));
        apply(turn, plan.moves(), plan.standing(), holders);
    }

    void apply(CaseTurn turn, MoveSet set, TokenMoves.Standing standing, Map<String, String> holders) {
        turn.returning(holders);
        gone.during(turn, () -> tokens.apply(set, standing));
    }

    /** From which revision on what was done is undone: the first of the targets as it was finished last. */
    private static Optional<Long> since(Plan plan) {
        return plan.moves().targets().stream()
                .map(plan.passed()::of)
                .flatMap(Optional::stream)
                .map(Passed.Finish::rev)
                .min(Comparator.naturalOrder());
    }

    /** What steps finished later had told the gateways is again as it was then. */
    private void resetRoutes(CaseTurn turn, ProcessFiles files, Plan plan, Set<String> undone, long since) {
        Set<String> later = plan.passed().steps().values().stream()
                .filter(finish -> finish.rev() > since && undone.contains(finish.step()))
                .filter(finish -> !plan.moves().targets().contains(finish.step()))
                .flatMap(finish -> files.form(finish.step()).fields().stream())
                .filter(field -> field.routes() && !field.readOnly())
                .map(Field::name)
                .collect(Collectors.toSet());
        if (later.isEmpty()) {
            return;
        }
        Map<String, Object> then = CaseData.read(moves.valuesAt(turn.file().id(), since));
        Map<String, Object> reset = new HashMap<>();
        later.forEach(name -> reset.put(name, then.get(name)));
        engine.setVariables(turn.file().instanceId(), reset);
    }
}
