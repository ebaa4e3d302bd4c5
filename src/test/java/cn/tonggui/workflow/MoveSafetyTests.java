package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.kernel.RuleBroken;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.UserTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Taking back what was finished last, and entering several branches at once: again no token is lost or doubled. */
class MoveSafetyTests {

    private static BareEngine engine;
    private static Markings markings;

    @BeforeAll
    static void begin() {
        engine = new BareEngine();
        markings = new Markings(engine);
    }

    @AfterAll
    static void end() {
        engine.close();
    }

    /** 撤回: whoever finished a step takes it back, whatever came of it meanwhile. */
    @TestFactory
    Stream<DynamicTest> everyStepTakenBackLeavesAMarkingTheDrawingKnows() {
        Map<String, String> drawings = Drawings.all();
        drawings.remove("tangled");
        return drawings.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    BpmnModel model = engine.deploy(one.getKey(), one.getValue());
                    Map<Map<String, Integer>, Markings.Marking> reachable =
                            markings.explore(one.getKey(), new Routes(model));
                    Set<String> faults = new TreeSet<>();
                    for (Markings.Marking marking : reachable.values()) {
                        // a message is nobody's to take back
                        if (marking.path().size() > 1 && model.getFlowElement(last(marking)) instanceof UserTask) {
                            faults.addAll(moved(one.getKey(), marking, List.of(last(marking)), reachable.keySet()));
                        }
                    }
                    assertThat(faults).isEmpty();
                }));
    }

    /** From behind a join one may go back into several of its branches at once, into one step of each. */
    @Test
    void severalBranchesAreEnteredAgainAtOnce() {
        BpmnModel model = engine.deploy("parallel", Drawings.all().get("parallel"));
        Map<Map<String, Integer>, Markings.Marking> reachable = markings.explore("parallel", new Routes(model));
        Markings.Marking behind = reachable.get(Map.of("g", 1));
        for (List<String> targets : List.of(
                List.of("b1", "c"), List.of("b2", "d1", "d2", "e"), List.of("d1", "e"), List.of("c", "b2", "e"))) {
            assertThat(moved("parallel", behind, targets, reachable.keySet())).isEmpty();
        }
        assertThatThrownBy(() -> moved("parallel", behind, List.of("b1", "b2"), reachable.keySet()))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("return-one-each"));
        assertThatThrownBy(() -> moved("parallel", behind, List.of("a", "e"), reachable.keySet()))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("return-one-each"));
    }

    /** A join waits for every flow that is drawn into it, though only one of two ways is ever taken. */
    @Test
    void aJoinWithAFlowTooManyIsSeen() {
        BpmnModel model = engine.deploy("stuck", """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="stuck">
                  <process id="stuck" isExecutable="true">
                    <startEvent id="start"/><sequenceFlow id="f1" sourceRef="start" targetRef="split"/>
                    <parallelGateway id="split"/>
                    <sequenceFlow id="f2" sourceRef="split" targetRef="a"/>
                    <sequenceFlow id="f3" sourceRef="split" targetRef="b"/>
                    <userTask id="a"/><sequenceFlow id="f4" sourceRef="a" targetRef="choice"/>
                    <exclusiveGateway id="choice" default="f5"/>
                    <sequenceFlow id="f5" sourceRef="choice" targetRef="join"/>
                    <sequenceFlow id="f6" sourceRef="choice" targetRef="join">
                      <conditionExpression>${outcome == 'return'}</conditionExpression>
                    </sequenceFlow>
                    <userTask id="b"/><sequenceFlow id="f7" sourceRef="b" targetRef="join"/>
                    <parallelGateway id="join"/><sequenceFlow id="f8" sourceRef="join" targetRef="end"/>
                    <endEvent id="end"/>
                  </process>
                </definitions>
                """);

        assertThatThrownBy(() -> markings.explore("stuck", new Routes(model)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("waits for ever at {join=2}");
    }

    private static String last(Markings.Marking marking) {
        return marking.path().get(marking.path().size() - 1).step();
    }

    /** What is wrong after the move; refusals across the edge of a sub-process are none. */
    private Set<String> moved(
            String process, Markings.Marking marking, List<String> targets, Set<Map<String, Integer>> reachable) {
        String where = targets + " at " + marking.tokens();
        Set<String> faults = new TreeSet<>();
        String instance = markings.replay(process, marking.path());
        try {
            Shape shape = Shape.around(engine.model(process), targets.get(0));
            TokenMoves.Standing standing = engine.moves.standing(instance, shape);
            engine.moves.apply(MoveSets.plan(shape, standing.tokens(), null, targets), standing);
            Map<String, Integer> now = engine.marking(process, instance);
            if (!reachable.contains(now)
                    || !Markings.steps(now, engine.model(process)).containsAll(targets)) {
                faults.add(where + ": at " + now);
            }
            String trouble = markings.straightOn(process, instance);
            if (trouble != null) {
                faults.add(where + ": " + trouble);
            }
        } catch (RuleBroken refused) {
            if (!Set.of("return-edge", "return-not-passed").contains(refused.code())) {
                throw refused;
            }
        } finally {
            engine.forget(instance);
        }
        return faults;
    }
}
