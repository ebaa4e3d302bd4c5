package cn.tonggui.audit.verify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was found so far, in the order in which it is told: what is signed first, then the log, then what hangs on it. */
final class Findings {

    enum About {
        SIGNATURES,
        EVENTS,
        REVISIONS,
        SPANS,
        CHECKPOINTS,
        OPENINGS,
        ACTS,
        FILES,
        PACK
    }

    private static final int MOST = 1000;

    private final Map<About, List<Finding>> found = new EnumMap<>(About.class);

    void add(About about, Damage damage, String place, Object... facts) {
        List<Finding> those = found.computeIfAbsent(about, any -> new ArrayList<>());
        if (those.size() < MOST) {
            those.add(Finding.of(damage, place, facts));
        }
    }

    boolean none() {
        return found.isEmpty();
    }

    List<Finding> all() {
        return found.values().stream().flatMap(List::stream).toList();
    }
}
