package cn.tonggui.audit;

import cn.tonggui.audit.verify.Event;
import cn.tonggui.audit.verify.ExportWriter;
import cn.tonggui.audit.verify.Hash;
import cn.tonggui.audit.verify.Unreadable;
import cn.tonggui.workflow.ToldActs;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/** Packs what happened in a time, with the leaves of the whole log (docs/decisions/0012). */
@Component
class LogPacker {

    private static final int PAGE = 500;
    private static final int LEAVES = 8192;

    private final ExportHead head;
    private final ProofMapper proofs;
    private final LogReadMapper log;
    private final ToldActs acts;
    private final PrivateValues values;

    LogPacker(ExportHead head, ProofMapper proofs, LogReadMapper log, ToldActs acts, PrivateValues values) {
        this.head = head;
        this.proofs = proofs;
        this.log = log;
        this.acts = acts;
        this.values = values;
    }

    /** Events {@code from} to {@code until}, exclusive. @return how many */
    long pack(LogTree.Grown grown, long from, long until, Path file, IntConsumer progress) throws IOException {
        try (ExportParts parts = new ExportParts(file);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            Path entries = parts.of("entries");
            Path told = parts.of("acts");
            Path opened = parts.of("openings");
            try (OutputStream bodies = buffered(entries);
                    OutputStream lines = buffered(told);
                    OutputStream openings = buffered(opened)) {
                for (long at = from; at < until; at += PAGE) {
                    long end = Math.min(at + PAGE, until);
                    page(log.events(at, end), bodies, lines);
                    for (PrivateValues.Opening one : values.of(at, end)) {
                        openings.write(ExportWriter.opening(one.seq(), one.name(), one.salt(), one.value()));
                    }
                    progress.accept((int) (end - from));
                }
            }
            Path leaves = parts.of("leaves");
            leaves(grown.head().size(), leaves);
            head.writer(grown).log(out, from, until, entries, leaves, new ExportWriter.Beside(opened, told, Map.of()));
            return until - from;
        }
    }

    private static OutputStream buffered(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file));
    }

    private void page(List<LogReadMapper.Event> page, OutputStream bodies, OutputStream lines) throws IOException {
        Map<ToldActs.Place, Event> events = new HashMap<>();
        List<ToldActs.Place> places = new ArrayList<>();
        for (LogReadMapper.Event row : page) {
            byte[] body = row.body().getBytes(StandardCharsets.UTF_8);
            bodies.write(body);
            bodies.write('\n');
            try {
                Event event = Event.read(row.seq(), body);
                if (event.caseNumber() != null && event.body().get("case") instanceof String caseId) {
                    ToldActs.Place place = new ToldActs.Place(caseId, event.rev());
                    places.add(place);
                    events.put(place, event);
                }
            } catch (Unreadable e) {
                continue; // its bytes go along all the same, and the reader is told
            }
        }
        for (ToldActs.Told told : acts.at(places)) {
            lines.write(ActLines.line(told, events.get(new ToldActs.Place(told.caseId(), told.rev()))));
        }
    }

    private void leaves(long size, Path file) throws IOException {
        try (OutputStream out = buffered(file)) {
            for (long from = 0; from < size; from += LEAVES) {
                for (ProofMapper.Leaf leaf : proofs.leaves(from, Math.min(from + LEAVES, size))) {
                    out.write(Hash.hex(leaf.leaf()).bytes());
                }
            }
        }
    }
}
