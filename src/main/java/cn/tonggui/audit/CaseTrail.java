package cn.tonggui.audit;

import cn.tonggui.audit.verify.Agreement;
import cn.tonggui.audit.verify.Event;
import cn.tonggui.audit.verify.Hash;
import cn.tonggui.audit.verify.Unreadable;
import cn.tonggui.workflow.ToldActs.Told;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the log has of one case, and the case's readable acts beside it. */
final class CaseTrail {

    /** Events that a readable act tells; acts may tell others too. */
    private static final Set<String> TOLD = Set.of("case-opened", "task-acted");

    /** @param seq -1 while it waits; {@code event} is null when its bytes are none of this case and revision */
    record Line(
            long seq,
            long rev,
            Hash leaf,
            boolean intact,
            @Nullable Event event) {

        boolean waits() {
            return seq < 0;
        }
    }

    record Found(Badge.Fault fault, long at) {}

    private final List<Line> lines;
    private final Map<Long, Told> acts;
    private final Map<Long, Map<String, String>> shown = new HashMap<>();
    private final Set<Long> closed;

    /** @param shown what events commit to, as far as it can be opened */
    CaseTrail(String number, List<ProofMapper.Entry> entries, List<Told> acts, PrivateValues.Shown shown) {
        this.lines = entries.stream().map(entry -> line(number, entry)).toList();
        this.acts = new TreeMap<>(acts.stream().collect(Collectors.toMap(Told::rev, Function.identity())));
        shown.openings()
                .forEach(one -> this.shown
                        .computeIfAbsent(one.seq(), any -> new HashMap<>())
                        .put(one.name(), one.value()));
        this.closed = shown.closed();
    }

    private static Line line(String number, ProofMapper.Entry entry) {
        byte[] body = entry.body().getBytes(StandardCharsets.UTF_8);
        Hash leaf = Hash.leaf(body);
        boolean intact = entry.seq() < 0 || leaf.hex().equals(entry.leaf());
        try {
            Event event = Event.read(entry.seq(), body);
            boolean own = number.equals(event.caseNumber()) && event.rev() == entry.rev();
            return new Line(entry.seq(), entry.rev(), leaf, intact, own ? event : null);
        } catch (Unreadable e) {
            return new Line(entry.seq(), entry.rev(), leaf, intact, null);
        }
    }

    List<Line> lines() {
        return lines;
    }

    /** The first thing in which the events, or the acts beside them, are not what they should be; null when all is well. */
    @Nullable
    Found fault(long revision) {
        long expected = 1;
        for (Line line : lines) {
            if (line.rev() != expected) {
                return new Found(Badge.Fault.EVENT_MISSING, expected);
            }
            if (!line.intact() || line.event() == null) {
                return new Found(Badge.Fault.EVENT_CHANGED, expected);
            }
            Found act = act(line, line.event());
            if (act != null) {
                return act;
            }
            expected++;
        }
        if (expected <= revision) {
            return new Found(Badge.Fault.EVENT_MISSING, expected);
        }
        List<Long> more = new ArrayList<>(acts.keySet());
        lines.forEach(line -> more.remove(line.rev()));
        return more.isEmpty() ? null : new Found(Badge.Fault.ACT_MORE, more.get(0));
    }

    /** The first act that cannot be compared wholly, since what its event commits to cannot be opened; 0 for none. */
    long uncompared() {
        return lines.stream()
                .filter(line -> closed.contains(line.seq()) && acts.containsKey(line.rev()))
                .mapToLong(Line::rev)
                .findFirst()
                .orElse(0);
    }

    private @Nullable Found act(Line line, Event event) {
        if (line.waits()) {
            return null;
        }
        Told told = acts.get(line.rev());
        if (told == null) {
            return TOLD.contains(event.kind()) ? new Found(Badge.Fault.ACT_MISSING, line.rev()) : null;
        }
        boolean same = ActLines.at(told).equals(event.at())
                && Agreement.tells(
                        ActLines.read(told, event),
                        event.body(),
                        shown.getOrDefault(line.seq(), Map.of()),
                        closed.contains(line.seq()));
        return same ? null : new Found(Badge.Fault.ACT_CHANGED, line.rev());
    }
}
