package cn.tonggui.workflow;

import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Door of the steps to which a task may be returned (退回): those really finished in this case, from which the way leads here. */
@Component
public class Returns {

    private final TaskFinder finder;
    private final CaseMoves moves;
    private final HolderWords holders;

    Returns(TaskFinder finder, CaseMoves moves, HolderWords holders) {
        this.finder = finder;
        this.moves = moves;
        this.holders = holders;
    }

    /** @param holder who finished it last and has it again @param refusal code of the reason why not, empty when it may be */
    public record Target(String step, String name, String holder, String refusal) {}

    /**
     * In the order in which they were finished; those that would not be safe carry the reason.
     *
     * @throws cn.tonggui.kernel.NotFound the viewer may not know of the task
     */
    public List<Target> of(String task, Viewer viewer) {
        TaskFinder.Found found = finder.require(task, viewer);
        ProcessFiles files = found.files();
        String from = found.task().step();
        Passed passed = moves.passed(found.task().caseId());
        Shape shape = Shape.around(files.model(), from);
        TokenMoves.Standing standing = moves.standing(found.task().instanceId(), shape);
        List<Passed.Finish> finished = passed.steps().values().stream()
                .filter(finish -> leadsHere(files, shape, finish.step(), from))
                .toList();
        var names = holders.names(
                finished.stream().map(Passed.Finish::person).distinct().toList());
        return finished.stream()
                .map(finish -> new Target(
                        finish.step(),
                        finish.stepName(),
                        names.getOrDefault(finish.person(), ""),
                        reason(files, shape, standing, from, finish.step(), passed)))
                .toList();
    }

    private static boolean leadsHere(ProcessFiles files, Shape shape, String step, String from) {
        boolean here = !step.equals(from) && shape.contains(step);
        boolean drawn = files.model().getFlowElement(step) != null;
        return drawn
                && !step.equals(from)
                && (!here || shape.ahead(List.of(step)).contains(from));
    }

    private static String reason(
            ProcessFiles files, Shape shape, TokenMoves.Standing standing, String from, String to, Passed passed) {
        try {
            CaseMoves.plan(files, shape, standing, from, List.of(to), passed);
            return "";
        } catch (RuleBroken broken) {
            return broken.code();
        }
    }

    /** @throws RuleBroken also {@code return-not-passed} for a step that was never finished, or from which no way leads here */
    CaseMoves.Plan plan(CaseFile file, ProcessFiles files, String from, List<String> steps) {
        Passed passed = moves.passed(file.id());
        Shape shape = Shape.around(files.model(), from);
        boolean known = !steps.isEmpty()
                && steps.stream().allMatch(step -> passed.of(step).isPresent() && leadsHere(files, shape, step, from));
        if (!known) {
            throw new RuleBroken("return-not-passed");
        }
        return CaseMoves.plan(files, shape, moves.standing(file.instanceId(), shape), from, steps, passed);
    }
}
