package cn.tonggui.workflow;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The steps of a case that somebody really finished, each as it was finished last. */
record Passed(Map<String, Finish> steps) {

    /** @param person whose work it was, also when an agent did it */
    record Finish(long rev, String step, String stepName, String person, String actor, LocalDateTime at) {}

    static Passed of(List<Finish> inOrder) {
        Map<String, Finish> last = new LinkedHashMap<>();
        inOrder.forEach(finish -> last.put(finish.step(), finish));
        return new Passed(last);
    }

    Optional<Finish> of(String step) {
        return Optional.ofNullable(steps.get(step));
    }

    /** The last of the steps that was finished after this one; of those, for instance, whose end stands. */
    Optional<Finish> after(Finish one, Set<String> among) {
        return steps.values().stream()
                .filter(finish -> finish.rev() > one.rev() && among.contains(finish.step()))
                .findFirst();
    }
}
