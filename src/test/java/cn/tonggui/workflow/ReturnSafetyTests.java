package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.testing.Share;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.UserTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every drawing, every marking it can reach, every step one may return to from there, and a straight run after it: the case
 * comes to its end, no task is lost and none is doubled. What must not be moved is refused, with its reason.
 */
class ReturnSafetyTests {

    private static final String TANGLED = "tangled";
    private static final int MANY = 400;
    private static final int SOME = 60;
    private static BareEngine engine;
    private static Markings markings;

    /** How a token is put elsewhere: ours, or the way that the engine offers first. */
    interface Mover {
        void move(String instance, BpmnModel model, String from, List<String> targets);
    }

    @BeforeAll
    static void begin() {
        engine = new BareEngine();
        markings = new Markings(engine);
    }

    @AfterAll
    static void end() {
        engine.close();
    }

    @TestFactory
    Stream<DynamicTest> everyReturnOfEveryDrawingIsSafeOrRefused() {
        Map<String, String> drawings = Drawings.all();
        drawings.remove(TANGLED);
        assertThat(drawings)
                .containsKeys("practical-matter", "five-small", "parallel", "several", "timers", "embedded");
        return drawings.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    engine.deploy(one.getKey(), one.getValue());
                    Report report = examine(one.getKey(), ReturnSafetyTests::safely);
                    System.out.println(report.line(one.getKey()));
                    assertThat(report.faults).isEmpty();
                    assertThat(report.returns > 0 || report.possible == 0).isTrue();
                }));
    }

    @Test
    void movingOneActivityAloneLosesOrDoublesTasks() {
        engine.deploy("parallel", Drawings.all().get("parallel"));
        Report naive = examine(
                "parallel",
                (instance, model, from, targets) -> engine.engine
                        .getRuntimeService()
                        .createChangeActivityStateBuilder()
                        .processInstanceId(instance)
                        .moveActivityIdTo(from, targets.get(0))
                        .changeState());
        assertThat(naive.faults).isNotEmpty();
    }

    private static void safely(String instance, BpmnModel model, String from, List<String> targets) {
        Shape shape = Shape.around(model, targets.get(0));
        TokenMoves.Standing standing = engine.moves.standing(instance, shape);
        engine.moves.apply(MoveSets.plan(shape, standing.tokens(), from, targets), standing);
    }

    private static final class Report {
        int markings;
        int possible;
        int returns;
        final Map<String, Integer> refused = new TreeMap<>();
        final Set<String> faults = new TreeSet<>();

        String line(String process) {
            return process + ": " + markings + " markings, " + possible + " ways back, " + returns
                    + " returns, refused " + refused;
        }
    }

    private Report examine(String process, Mover mover) {
        Report report = new Report();
        BpmnModel model = engine.model(process);
        Map<Map<String, Integer>, Markings.Marking> reachable = markings.explore(process, new Routes(model));
        report.markings = reachable.size();
        List<Asked> asked = new ArrayList<>();
        for (Markings.Marking marking : reachable.values()) {
            for (String from : Markings.steps(marking.tokens(), model)) {
                Shape shape = Shape.around(model, from);
                Set<String> passed =
                        marking.path().stream().map(Markings.Choice::step).collect(Collectors.toSet());
                for (UserTask target : model.getMainProcess().findFlowElementsOfType(UserTask.class, true)) {
                    String to = target.getId();
                    boolean behind =
                            shape.contains(to) && shape.ahead(List.of(to)).contains(from);
                    if (!to.equals(from) && (behind || passed.contains(to))) {
                        asked.add(new Asked(marking, from, to));
                    }
                }
            }
        }
        report.possible = asked.size();
        chosen(asked)
                .forEach(one -> tryReturn(process, one.marking, one.from, one.to, reachable.keySet(), mover, report));
        return report;
    }

    private record Asked(Markings.Marking marking, String from, String to) {}

    /** All of them; of a very large drawing the same few every time, and all with {@code -Dtonggui.all=true}. */
    private static List<Asked> chosen(List<Asked> asked) {
        if (asked.size() <= MANY || Share.isAll()) {
            return asked;
        }
        List<Asked> some = new ArrayList<>(asked);
        Collections.shuffle(some, new Random(20270223));
        return some.subList(0, SOME);
    }

    private void tryReturn(
            String process,
            Markings.Marking marking,
            String from,
            String to,
            Set<Map<String, Integer>> reachable,
            Mover mover,
            Report report) {
        String where = from + " → " + to + " at " + marking.tokens();
        String instance = markings.replay(process, marking.path());
        try {
            BpmnModel model = engine.model(process);
            Shape shape = Shape.around(model, from);
            String refusal = refusal(process, instance, marking, from, to, shape);
            if (refusal != null) {
                report.refused.merge(refusal, 1, Integer::sum);
                if (refusedThoughDrawn(process, marking, from, to, shape, refusal)) {
                    report.faults.add(where + " refused: " + refusal);
                }
                return;
            }
            report.returns++;
            mover.move(instance, model, from, List.of(to));
            Map<String, Integer> now = engine.marking(process, instance);
            if (!Markings.steps(now, model).contains(to)) {
                report.faults.add(where + ": not there but at " + now);
            }
            if (!reachable.contains(now)) {
                report.faults.add(where + ": at " + now + ", where it never comes by itself");
            }
            if (!engine.strayTimers(process, instance).isEmpty()) {
                report.faults.add(where + ": timers " + engine.strayTimers(process, instance));
            }
            String trouble = markings.straightOn(process, instance);
            if (trouble != null) {
                report.faults.add(where + ": " + trouble);
            }
        } catch (RuntimeException broken) {
            report.faults.add(where + ": " + broken);
        } finally {
            engine.forget(instance);
        }
    }

    /** Whether the step just before is refused, and not because it must be. */
    private static boolean refusedThoughDrawn(
            String process, Markings.Marking marking, String from, String to, Shape shape, String refusal) {
        BpmnModel model = engine.model(process);
        boolean drawnNext = new Routes(model).before(from).contains(to) || to.equals(first(model));
        boolean passed =
                marking.path().stream().anyMatch(choice -> choice.step().equals(to));
        boolean excused = Set.of("return-final", "return-edge").contains(refusal)
                || process.equals(TANGLED)
                || refusal.equals("return-beside") && !shape.ahead(List.of(to)).contains(from);
        return drawnNext && passed && !excused;
    }

    /** Why it is refused, in the order in which the application asks; null when it is not. */
    private static String refusal(
            String process, String instance, Markings.Marking marking, String from, String to, Shape shape) {
        Set<String> standing = Drawings.finals(process);
        if (standing.contains(from) || standing.contains(to)) {
            return "return-final";
        }
        try {
            MoveSet moves =
                    MoveSets.plan(shape, engine.moves.standing(instance, shape).tokens(), from, List.of(to));
            List<String> order =
                    marking.path().stream().map(Markings.Choice::step).toList();
            boolean undoesFinal = moves.undone().stream()
                    .anyMatch(step -> standing.contains(step) && order.lastIndexOf(step) > order.lastIndexOf(to));
            return undoesFinal ? "return-final" : null;
        } catch (RuleBroken broken) {
            return broken.code();
        }
    }

    private static String first(BpmnModel model) {
        FlowElement start = model.getMainProcess().getFlowElements().iterator().next();
        return new Routes(model).behind(start.getId());
    }
}
