package cn.tonggui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.Refusal;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.testing.ReturnedWalk;
import cn.tonggui.testing.Share;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import cn.tonggui.testing.Walks;
import cn.tonggui.workflow.Returns;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Every walk of every process once more: at each step whoever has it returns it to each step that the page offers, run again
 * and straight back, and the walk goes on from there to its end. One in three places and of its returns, of a process with very
 * many places a few; all of them in {@code -Pfaults}.
 */
@TongguiTest
class ReturnWalkTests {

    private static final int MANY = 150;

    @Autowired
    private Walker walker;

    @Autowired
    private Returns returns;

    /** Processes that offer a return at any of the places chosen. */
    private final Set<String> offering = new HashSet<>();

    @TestFactory
    Stream<DynamicTest> everyReturnOfAWalkComesToItsEnd() {
        // What the databases have in common is walked on one; on the other the processes of the tests are enough.
        boolean other = System.getProperty("tonggui.test.database", "h2").equals("mariadb");
        return Walks.all().stream()
                .filter(walk -> !walk.ofSeveralCases())
                .filter(walk -> !other || walk.process().startsWith("trial"))
                .collect(Collectors.groupingBy(Walks.Walk::process))
                .entrySet()
                .stream()
                .map(process -> DynamicTest.dynamicTest(process.getKey(), () -> {
                    Set<String> faults = new TreeSet<>();
                    Set<String> seen = new HashSet<>();
                    boolean many = places(process.getValue()) > MANY;
                    process.getValue().forEach(walk -> faults.addAll(returnsOf(walk, seen, many)));
                    assertThat(seen.isEmpty()).isEqualTo(places(process.getValue()) == 0);
                    seen.removeIf(place -> !place.contains("→"));
                    assertThat(!many || !seen.isEmpty() || !offering.contains(process.getKey()))
                            .as("returns chosen")
                            .isTrue();
                    System.out.println(process.getKey() + ": returns walked " + new TreeSet<>(seen));
                    assertThat(faults).isEmpty();
                }));
    }

    private static long places(List<Walks.Walk> walks) {
        return walks.stream()
                .mapToLong(walk -> IntStream.range(1, walk.steps().size())
                        .filter(at -> ReturnedWalk.finishes(walk, at))
                        .count())
                .sum();
    }

    private List<String> returnsOf(Walks.Walk walk, Set<String> seen, boolean many) {
        List<String> faults = new ArrayList<>();
        for (int at = 1; at < walk.steps().size(); at++) {
            // the same step after the same steps is the same place
            String place = ReturnedWalk.finishes(walk, at) ? ReturnedWalk.place(walk, at) : "";
            if (!place.isEmpty() && seen.add(place) && Share.has(place, many ? 40 : 3)) {
                for (Returned one : returnsAt(walk, at)) {
                    if (Share.has(one.toString(), many ? 6 : 3) && seen.add(one.toString())) {
                        faults.addAll(walked(walk, at, one));
                    }
                }
            }
        }
        return faults;
    }

    private record Returned(String from, String to, boolean back) {

        @Override
        public String toString() {
            return from + " → " + to + (back ? " and back" : "");
        }
    }

    private List<Returned> returnsAt(Walks.Walk walk, int at) {
        try (ReturnedWalk sofar = new ReturnedWalk(walker, walk, at)) {
            List<Returned> all = sofar.targets(returns).stream()
                    .filter(target -> target.refusal().isEmpty())
                    .flatMap(target ->
                            Stream.of(false, true).map(back -> new Returned(sofar.step(), target.step(), back)))
                    .toList();
            if (!all.isEmpty()) {
                offering.add(walk.process());
            }
            return all;
        }
    }

    /** Codes of the rules that the ledger holds a case to. */
    private static Set<String> wanted(String process) {
        try (InputStream ledger = ReturnWalkTests.class.getResourceAsStream("/processes/" + process + "/ledger.yaml")) {
            JsonNode told = new YAMLMapper().readTree(ledger);
            return Stream.of("demands", "limits")
                    .flatMap(kind -> told.path(kind).valueStream())
                    .map(one -> one.path("rule").asString())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> walked(Walks.Walk walk, int at, Returned one) {
        try (ReturnedWalk again = new ReturnedWalk(walker, walk, at)) {
            again.returnedTo(one.to(), one.back()).toItsEnd();
            return List.of();
        } catch (RuleBroken refused) {
            // what several take does not go straight back, and what a rule wants of the case is wanted the second time
            // too
            return refused.code().equals("return-back-one")
                            || wanted(walk.process()).contains(refused.code())
                    ? List.of()
                    : List.of(one + ": " + refused.getMessage());
        } catch (Refusal | AssertionError | IllegalStateException broken) {
            return List.of(walk.name() + ", " + one + ": " + broken.getMessage());
        }
    }
}
