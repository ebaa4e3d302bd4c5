package cn.tonggui.workflow;

import cn.tonggui.kernel.RuleBroken;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.flowable.bpmn.model.SubProcess;
import org.jspecify.annotations.Nullable;

/**
 * Computes what has to move so that a case stands at other steps as if it had come there by itself. The innermost branch that
 * holds what is given up and the targets is emptied; a block that is entered anew gets a token at its join for each branch
 * that nothing goes into. What cannot be told for certain is refused with the reason.
 */
final class MoveSets {

    private final Shape shape;
    private final List<MoveSet.Token> live;
    private final Map<String, Integer> parked = new HashMap<>();

    private MoveSets(Shape shape, List<MoveSet.Token> live) {
        this.shape = shape;
        this.live = live;
    }

    /**
     * @param live every token of the case in the drawing or sub-process of the targets
     * @param from the step that is given up, so that its token has to be among those removed; null when any may be
     * @throws RuleBroken {@code return-edge} across the edge of a sub-process, {@code return-shape} where branches cannot be
     *     told apart, {@code return-beside} out of one parallel branch into another, {@code return-one-each} for two steps of
     *     one branch, {@code return-not-passed} when nothing of the branch is there to be moved
     */
    static MoveSet plan(Shape shape, List<MoveSet.Token> live, @Nullable String from, List<String> targets) {
        return new MoveSets(shape, live).plan(from, targets);
    }

    private MoveSet plan(@Nullable String from, List<String> targets) {
        if (!targets.stream().allMatch(shape::contains) || from != null && !shape.contains(from)) {
            throw new RuleBroken("return-edge");
        }
        if (live.stream().anyMatch(token -> shape.unsafe(token.element()))
                || targets.stream().anyMatch(target -> shape.unsafe(target) || shape.beside(target))
                || from != null && shape.beside(from)) {
            throw new RuleBroken("return-shape");
        }
        List<Shape.Block> entered = shape.blocksOf(targets.get(0));
        int level = 0;
        while (level < entered.size() && active(entered.get(level))) {
            level++;
        }
        enter(targets, level);
        Shape.Block around = level == 0 ? null : entered.get(level - 1);
        Set<String> region = region(around, targets);
        List<MoveSet.Token> gone =
                live.stream().filter(token -> region.contains(token.element())).toList();
        if (from != null && gone.stream().noneMatch(token -> token.element().equals(from))) {
            throw new RuleBroken("return-beside");
        }
        if (gone.stream().anyMatch(token -> shape.isSub(token.element()))) {
            throw new RuleBroken("return-edge");
        }
        return new MoveSet(
                gone.stream()
                        .filter(token -> !token.join())
                        .map(MoveSet.Token::element)
                        .distinct()
                        .toList(),
                gone.isEmpty() ? List.of(waitingAt(around)) : waiting(gone),
                targets,
                Map.copyOf(parked),
                shape.after(targets).stream().filter(region::contains).collect(Collectors.toSet()));
    }

    private static List<String> waiting(List<MoveSet.Token> tokens) {
        return tokens.stream()
                .filter(MoveSet.Token::join)
                .map(MoveSet.Token::execution)
                .toList();
    }

    /** Whether a token is in one of its branches, or waits where they meet. */
    private boolean active(Shape.Block block) {
        return live.stream()
                .map(MoveSet.Token::element)
                .anyMatch(element -> block.inside().contains(element) || element.equals(block.join()));
    }

    /** Everything, or the branch of the block in which all targets lie. */
    private Set<String> region(Shape.@Nullable Block around, List<String> targets) {
        if (around == null) {
            return live.stream()
                    .map(MoveSet.Token::element)
                    .filter(element -> !shape.beside(element))
                    .collect(Collectors.collectingAndThen(Collectors.toSet(), elements -> {
                        elements.addAll(shape.after(targets));
                        return elements;
                    }));
        }
        Set<String> branch = around.branches().get(around.branchOf(targets.get(0)));
        if (!branch.containsAll(targets)) {
            throw new RuleBroken("return-beside");
        }
        return branch;
    }

    /** Goes down the blocks that are entered anew, and parks a token for each branch that no target lies in. */
    private void enter(List<String> targets, int level) {
        List<Shape.Block> path = shape.blocksOf(targets.get(0));
        if (targets.size() == 1 && path.size() == level) {
            return;
        }
        boolean together = path.size() > level
                && targets.stream().allMatch(target -> shape.blocksOf(target).contains(path.get(level)));
        if (!together) {
            throw new RuleBroken("return-one-each");
        }
        Shape.Block block = path.get(level);
        List<List<String>> byBranch = IntStream.range(0, block.branches().size())
                .mapToObj(branch -> targets.stream()
                        .filter(target -> block.branchOf(target) == branch)
                        .toList())
                .toList();
        for (List<String> those : byBranch) {
            if (!those.isEmpty()) {
                enter(those, level + 1);
            } else if (block.join() != null) {
                parked.merge(block.join(), 1, Integer::sum);
            }
        }
    }

    private String waitingAt(Shape.@Nullable Block around) {
        return live.stream()
                .filter(token -> around != null && token.element().equals(around.join()))
                .map(MoveSet.Token::execution)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("return-not-passed"));
    }

    /** The user tasks among elements, those within sub-processes included. */
    static Set<String> steps(ProcessFiles files, Set<String> elements) {
        return files.steps().stream()
                .filter(step -> elements.contains(step) || insideOneOf(files, step, elements))
                .collect(Collectors.toSet());
    }

    private static boolean insideOneOf(ProcessFiles files, String step, Set<String> elements) {
        SubProcess around = files.model().getFlowElement(step).getSubProcess();
        while (around != null) {
            if (elements.contains(around.getId())) {
                return true;
            }
            around = around.getSubProcess();
        }
        return false;
    }
}
