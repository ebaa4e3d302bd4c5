package cn.tonggui.workflow;

import cn.tonggui.kernel.RuleBroken;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 退回 to steps really passed in this case, whatever the drawing says. */
@Component
class ReturnToHandler implements ActionHandler<TaskAction.ReturnTo> {

    private final Returns returns;
    private final CaseMoves moves;
    private final Backs backs;
    private final CaseTurns turns;
    private final TraceMapper trace;

    ReturnToHandler(Returns returns, CaseMoves moves, Backs backs, CaseTurns turns, TraceMapper trace) {
        this.returns = returns;
        this.moves = moves;
        this.backs = backs;
        this.turns = turns;
        this.trace = trace;
    }

    @Override
    public Class<TaskAction.ReturnTo> handles() {
        return TaskAction.ReturnTo.class;
    }

    @Override
    public List<String> offered(Bearing bearing) {
        return bearing.allows("return-to") && bearing.task().begun() ? List.of("return-to") : List.of();
    }

    @Override
    public String about(TaskAction.ReturnTo back, Bearing bearing) {
        return back.steps().stream().map(bearing.files()::stepName).collect(Collectors.joining("、"));
    }

    /** @throws RuleBroken as {@link Returns#plan}, and {@code return-back-one} when several steps, or a step of several people, should come straight back */
    @Override
    public void perform(TaskAction.ReturnTo back, Bearing bearing) {
        CaseTurn turn = turns.of(bearing.task().instanceId());
        ProcessFiles files = bearing.files();
        boolean several = back.steps().size() > 1 || back.steps().stream().anyMatch(files::takenBySeveral);
        if (back.back() && several) {
            throw new RuleBroken("return-back-one");
        }
        CaseMoves.Plan plan = returns.plan(turn.file(), files, bearing.task().step(), back.steps());
        List<TraceMapper.Open> open = trace.open(turn.file().instanceId());
        if (back.back()) {
            moves.lend(turn, plan);
            backs.keep(turn, back.steps().get(0), plan, open);
        } else {
            moves.move(turn, files, plan);
        }
    }
}
