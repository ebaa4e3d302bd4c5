package cn.tonggui.workflow;

import cn.tonggui.forms.Field;
import cn.tonggui.kernel.RuleBroken;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final CaseActMapper acts;
    private final MoveMapper moves;
    private final GoneTasks gone;
    private final RuntimeService engine;

    CaseMoves(TokenMoves tokens, CaseActMapper acts, MoveMapper moves, GoneTasks gone, RuntimeService engine) {
        this.tokens = tokens;
        this.acts = acts;
        this.moves = moves;
        this.gone = gone;
        this.engine = engine;
    }

    /** What a move would do. */
    record Plan(MoveSet moves, TokenMoves.Standing standing, Passed passed) {}

    Passed passed(String caseId) {
        return Passed.of(acts.finishes(caseId));
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

    void move(CaseTurn turn, ProcessFiles files, Plan plan) {
        Map<String, String> holders = new HashMap<>();
        plan.moves()
                .targets()
                .forEach(step -> plan.passed().of(step).ifPresent(finish -> holders.put(step, finish.person())));
        moves.forgetBack(turn.file().id());
        resetRoutes(turn, files, plan);
        apply(turn, plan.moves(), plan.standing(), holders);
    }

    void apply(CaseTurn turn, MoveSet set, TokenMoves.Standing standing, Map<String, String> holders) {
        turn.returning(holders);
        gone.during(turn, () -> tokens.apply(set, standing));
    }

    /** What the steps that will be passed again had told the gateways is as it was when the target was finished last. */
    private void resetRoutes(CaseTurn turn, ProcessFiles files, Plan plan) {
        Set<String> later = MoveSets.steps(files, plan.moves().undone()).stream()
                .filter(step -> !plan.moves().targets().contains(step))
                .flatMap(step -> files.form(step).fields().stream())
                .filter(field -> field.routes() && !field.readOnly())
                .map(Field::name)
                .collect(Collectors.toSet());
        if (later.isEmpty()) {
            return;
        }
        Map<String, Object> then = plan.passed()
                .of(plan.moves().targets().get(0))
                .map(finish -> acts.one(turn.file().id(), finish.rev()))
                .map(act -> CaseData.read(act.snapshot()))
                .orElse(Map.of());
        Map<String, Object> reset = new HashMap<>();
        later.forEach(name -> reset.put(name, then.get(name)));
        engine.setVariables(turn.file().instanceId(), reset);
    }
}
