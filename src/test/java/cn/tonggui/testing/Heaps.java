package cn.tonggui.testing;

import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.Routing;
import cn.tonggui.workflow.StepAt;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The module of {@code trial-own}: keeps how many pieces were counted and told, beside the case. */
@TestConfiguration
public class Heaps {

    private static final long MOST = 100;

    private final Map<String, List<Long>> heaps = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Long>> told = new ConcurrentHashMap<>();

    /** Pieces in each heap of the case. */
    public List<Long> of(String caseId) {
        return heaps.getOrDefault(caseId, List.of());
    }

    /** By person. */
    public Map<String, Long> told(String caseId) {
        return told.getOrDefault(caseId, Map.of());
    }

    @Bean
    OwnStep count() {
        return new Count();
    }

    @Bean
    OwnStep tell() {
        return new Tell();
    }

    @Bean
    Routing addHeaps(Casework casework) {
        return new AddHeaps(casework);
    }

    private static long number(Object value) {
        return Long.parseLong(value.toString());
    }

    private class Count implements OwnStep {

        @Override
        public String key() {
            return "trial-own/count";
        }

        @Override
        public Map<String, Object> values(StepAt at, Viewer viewer) {
            long before = of(at.caseId()).stream().mapToLong(one -> one).sum();
            List<Map<String, Object>> rows = List.of(Map.of("heap", "东边一堆"), Map.of("heap", "西边一堆"));
            return Map.of("heaps", rows, "before", before);
        }

        @Override
        public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
            List<Long> pieces = ((List<?>) values.get("heaps"))
                    .stream()
                            .map(row -> number(((Map<?, ?>) row).get("pieces")))
                            .toList();
            heaps.put(at.caseId(), pieces);
            if (pieces.stream().mapToLong(one -> one).sum() > MOST) {
                throw new RuleBroken("too-many", MOST);
            }
        }
    }

    private class Tell implements OwnStep {

        @Override
        public String key() {
            return "trial-own/tell";
        }

        @Override
        public Map<String, Object> values(StepAt at, Viewer viewer) {
            return Map.of();
        }

        @Override
        public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
            told.computeIfAbsent(at.caseId(), any -> new ConcurrentHashMap<>())
                    .put(viewer.id().value(), number(values.get("pieces")));
        }
    }

    private class AddHeaps implements Routing {

        private final Casework casework;

        AddHeaps(Casework casework) {
            this.casework = casework;
        }

        @Override
        public Set<String> variables() {
            return Set.of("heaps");
        }

        @Override
        public void execute(DelegateExecution step) {
            long sum = of(casework.caseOf(step).caseId()).stream()
                    .mapToLong(one -> one)
                    .sum();
            casework.keep(step, Map.of("sum", sum));
            step.setVariable("heaps", sum == 0 ? "none" : "some");
        }
    }
}
