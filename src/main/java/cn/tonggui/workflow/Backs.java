package cn.tonggui.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.flowable.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Steps that, once mended, go straight back to whoever returned them (直接回到我), past everything between. */
@Component
class Backs {

    private final MoveMapper moves;
    private final CaseMoves cases;
    private final CaseTurns turns;
    private final RuntimeService engine;

    Backs(MoveMapper moves, CaseMoves cases, CaseTurns turns, RuntimeService engine) {
        this.moves = moves;
        this.cases = cases;
        this.turns = turns;
        this.engine = engine;
    }

    /** Keeps where the tokens were and who had them. */
    void keep(CaseTurn turn, String step, CaseMoves.Plan plan, List<TraceMapper.Open> open) {
        Map<String, Object> marking = new TreeMap<>();
        marking.put("steps", plan.moves().removed());
        Map<String, Long> waiting = plan.standing().tokens().stream()
                .filter(token -> plan.moves().waiting().contains(token.execution()))
                .collect(Collectors.groupingBy(MoveSet.Token::element, Collectors.counting()));
        marking.put("waiting", waiting);
        marking.put("parked", plan.moves().parked());
        marking.put(
                "holders",
                open.stream()
                        .filter(task -> task.assignee() != null)
                        .collect(Collectors.toMap(TraceMapper.Open::step, TraceMapper.Open::assignee, (a, b) -> a)));
        moves.keepBack(turn.file().id(), new MoveMapper.Back(step, turn.rev(), CaseData.write(marking)));
    }

    /**
     * Goes straight back if the step was returned so, and one person now passes it on.
     *
     * @param routes what the step tells the gateways, kept although none of them is asked now
     */
    boolean straight(Bearing bearing, Outcome outcome, Map<String, Object> routes) {
        WorkMapper.TaskRow task = bearing.task();
        boolean alone = !bearing.files().takenBySeveral(task.step());
        MoveMapper.Back back = alone && task.priority() == NewTasks.RETURNED ? moves.back(task.caseId()) : null;
        if (back == null || !back.step().equals(task.step())) {
            return false;
        }
        moves.forgetBack(task.caseId());
        boolean onward = outcome == Outcome.SUBMIT || outcome == Outcome.APPROVE;
        if (onward) {
            engine.setVariables(task.instanceId(), routes);
            goBack(turns.of(task.instanceId()), bearing.files(), back);
        }
        return onward;
    }

    private void goBack(CaseTurn turn, ProcessFiles files, MoveMapper.Back back) {
        Map<String, Object> marking = CaseData.read(back.marking());
        Shape shape = Shape.around(files.model(), back.step());
        TokenMoves.Standing standing = cases.standing(turn.file().instanceId(), shape);
        MoveSet set = new MoveSet(
                List.of(back.step()),
                parked(standing, marking),
                words(marking.get("steps")),
                counts(marking.get("waiting")),
                Set.of());
        Map<String, String> holders = new TreeMap<>();
        ((Map<?, ?>) marking.get("holders")).forEach((step, who) -> holders.put(step.toString(), who.toString()));
        cases.apply(turn, set, standing, holders);
    }

    /** What was put at joins for the branches beside the step: nobody waits for it there any more. */
    private static List<String> parked(TokenMoves.Standing standing, Map<String, Object> marking) {
        return counts(marking.getOrDefault("parked", Map.of())).entrySet().stream()
                .flatMap(join -> standing.tokens().stream()
                        .filter(token -> token.element().equals(join.getKey()))
                        .limit(join.getValue()))
                .map(MoveSet.Token::execution)
                .toList();
    }

    private static List<String> words(Object list) {
        return ((List<?>) list).stream().map(Object::toString).toList();
    }

    private static Map<String, Integer> counts(Object map) {
        return ((Map<?, ?>) map)
                .entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> entry.getKey().toString(), entry -> ((Number) entry.getValue()).intValue()));
    }
}
