package cn.tonggui.audit;

import cn.tonggui.audit.verify.Hash;
import cn.tonggui.workflow.ToldActs;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Door: compares a case with the log each time its page is opened. Events that were proven once, under a signature of today's key,
 * are not proven again as long as their bytes are the same.
 */
@Component
public class LogBadges {

    private static final int REMEMBERED = 5000;

    private final ProofMapper rows;
    private final LogTree tree;
    private final ToldActs acts;
    private final PrivateValues values;

    /** By case: the leaves that were proven, in one hash, and how many. */
    private final Map<String, Proven> proven = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Proven> eldest) {
            return size() > REMEMBERED;
        }
    });

    private record Proven(int count, Hash leaves) {}

    LogBadges(ProofMapper rows, LogTree tree, ToldActs acts, PrivateValues values) {
        this.rows = rows;
        this.tree = tree;
        this.acts = acts;
        this.values = values;
    }

    /** @param revision of the case as it was read before; in a fixed number of statements */
    @Transactional(readOnly = true)
    public Badge of(String caseId, String number, long revision) {
        return look(caseId, number, revision).badge();
    }

    /** @param proven how many of the first lines are below the signature */
    record Looked(Badge badge, List<CaseTrail.Line> lines, int proven) {}

    /** Acts are read first, so that each has its event when that is read. */
    Looked look(String caseId, String number, long revision) {
        List<ToldActs.Told> told = acts.ofCase(caseId);
        PrivateValues.Shown shown = values.shown(List.of(number));
        CaseTrail trail = new CaseTrail(number, rows.ofCase(number), told, shown);
        LogTree.Grown grown = tree.now();
        int count = grown == null ? 0 : prove(number, trail.lines(), grown);
        return new Looked(badge(trail, revision, grown, count), trail.lines(), count);
    }

    private static Badge badge(CaseTrail trail, long revision, LogTree.@Nullable Grown grown, int count) {
        long events = Math.max(revision, trail.lines().size());
        CaseTrail.Found found = trail.fault(revision);
        if (found == null && grown != null && !grown.sound()) {
            found = new CaseTrail.Found(Badge.Fault.LOG, 0);
        }
        if (found == null && count < trail.lines().size() && grown != null) {
            CaseTrail.Line next = trail.lines().get(count);
            if (grown.covers(next.seq())) {
                found = new CaseTrail.Found(Badge.Fault.EVENT_UNPROVEN, next.rev());
            }
        }
        long closed = trail.uncompared();
        Badge.State state = Badge.State.VERIFIED;
        if (found != null) {
            state = Badge.State.BROKEN;
        } else if (closed > 0) {
            state = Badge.State.UNCOMPARED;
        } else if (count < trail.lines().size()) {
            state = Badge.State.PENDING;
        }
        return new Badge(
                state,
                events,
                count,
                grown == null ? 0 : grown.head().size(),
                grown == null ? null : grown.signedAt(),
                found == null ? Badge.Fault.NONE : found.fault(),
                found == null ? closed : found.at());
    }

    /** @return how many of the lines, from the first, are below the signature */
    private int prove(String number, List<CaseTrail.Line> lines, LogTree.Grown grown) {
        Proven known = proven.get(number);
        int count = known != null
                        && known.count <= lines.size()
                        && grown.sound()
                        && digest(lines, known.count).equals(known.leaves)
                ? known.count
                : 0;
        List<CaseTrail.Line> left = lines.subList(count, lines.size()).stream()
                .takeWhile(line -> grown.covers(line.seq()))
                .toList();
        if (left.isEmpty()) {
            return count;
        }
        Map<Long, List<Hash>> blocks = blocks(left, grown);
        for (CaseTrail.Line line : left) {
            List<Hash> block = blocks.getOrDefault(line.seq() / LogTree.BLOCK, List.of());
            if (!grown.includes(line.seq(), line.leaf(), block)) {
                return count;
            }
            count++;
        }
        proven.put(number, new Proven(count, digest(lines, count)));
        return count;
    }

    private Map<Long, List<Hash>> blocks(List<CaseTrail.Line> lines, LogTree.Grown grown) {
        List<ProofMapper.Range> ranges =
                lines.stream().map(line -> grown.block(line.seq())).distinct().toList();
        return LogTree.blocks(rows.leavesIn(ranges));
    }

    private static Hash digest(List<CaseTrail.Line> lines, int count) {
        StringBuilder text = new StringBuilder();
        lines.subList(0, count)
                .forEach(line -> text.append(line.seq())
                        .append(' ')
                        .append(line.leaf().hex())
                        .append('\n'));
        return Hash.of(text.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
