package cn.tonggui.audit;

import cn.tonggui.audit.verify.Commitment;
import cn.tonggui.workflow.ToldActs;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Whether the readable acts of one case and its events tell the same. */
final class CaseAgreement {

    /** Events that are an act of somebody. */
    private static final Set<String> ACTS = Set.of("case-opened", "task-acted");

    private final Map<Long, ToldActs.Told> acts = new HashMap<>();
    private final Map<String, String> shown;
    private final Set<Long> closed;
    private boolean holds = true;
    private boolean compared = true;

    /** @param shown values to which events commit, by {@link #key}; of any case @param closed where some cannot be opened */
    CaseAgreement(List<ToldActs.Told> acts, Map<String, String> shown, Set<Long> closed) {
        acts.forEach(act -> this.acts.put(act.rev(), act));
        this.shown = shown;
        this.closed = closed;
    }

    static String key(long seq, String name) {
        return seq + " " + name;
    }

    void hears(LogReadMapper.OfCase row, Map<String, Object> event) {
        ToldActs.Told act = acts.remove(row.rev());
        if (!ACTS.contains(event.get("kind"))) {
            return;
        }
        boolean same = act != null
                && event.get("body") instanceof Map<?, ?> body
                && at(act.at(), event.get("at"))
                && act.body().entrySet().stream()
                        .filter(said -> body.containsKey(said.getKey()))
                        .allMatch(said -> same(row.seq(), said.getKey(), said.getValue(), body.get(said.getKey())));
        holds = holds && same;
    }

    /** No act is left without an event. */
    boolean holds() {
        return holds && acts.isEmpty();
    }

    /** Whether nothing was left out that cannot be opened. */
    boolean compared() {
        return compared;
    }

    /** The database may round where the event cut off. */
    private static boolean at(LocalDateTime told, Object written) {
        return written instanceof String text
                && Duration.between(LocalDateTime.parse(text), told).abs().compareTo(Duration.ofNanos(1000)) <= 0;
    }

    private boolean same(long seq, String name, Object said, Object held) {
        if (Commitment.stands(held)) {
            String value = shown.get(key(seq, name));
            if (value == null && closed.contains(seq)) {
                compared = false;
                return true;
            }
            return normal(said).equals(Objects.requireNonNullElse(value, ""));
        }
        if (said instanceof List<?> these && held instanceof List<?> those) {
            boolean same = these.size() == those.size();
            for (int i = 0; same && i < these.size(); i++) {
                same = same(seq, name + "[" + i + "]", these.get(i), those.get(i));
            }
            return same;
        }
        if (said instanceof Map<?, ?> these && held instanceof Map<?, ?> those) {
            return these.keySet().equals(those.keySet())
                    && these.entrySet().stream()
                            .allMatch(one ->
                                    same(seq, name + "." + one.getKey(), one.getValue(), those.get(one.getKey())));
        }
        return normal(said).equals(held);
    }

    private static Object normal(Object value) {
        return value instanceof String text ? Normalizer.normalize(text, Normalizer.Form.NFC) : value;
    }
}
