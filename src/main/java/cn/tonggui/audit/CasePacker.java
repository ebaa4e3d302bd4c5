package cn.tonggui.audit;

import cn.tonggui.audit.verify.Event;
import cn.tonggui.audit.verify.ExportWriter;
import cn.tonggui.audit.verify.Hash;
import cn.tonggui.audit.verify.Unreadable;
import cn.tonggui.document.StoredFiles;
import cn.tonggui.workflow.ToldActs;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Packs one case: its events with their proofs, its acts, and every file that it brought (docs/decisions/0012). */
@Component
class CasePacker {

    private final ExportHead head;
    private final ProofMapper rows;
    private final ToldActs acts;
    private final StoredFiles files;
    private final PrivateValues values;

    CasePacker(ExportHead head, ProofMapper rows, ToldActs acts, StoredFiles files, PrivateValues values) {
        this.head = head;
        this.rows = rows;
        this.acts = acts;
        this.files = files;
        this.values = values;
    }

    /** @return how many events */
    long pack(LogTree.Grown grown, String caseId, String number, Path file) throws IOException {
        List<ToldActs.Told> told = acts.ofCase(caseId);
        List<ProofMapper.Entry> entries = rows.ofCase(number).stream()
                .filter(entry -> grown.covers(entry.seq()))
                .toList();
        List<byte[]> bodies = entries.stream()
                .map(entry -> entry.body().getBytes(StandardCharsets.UTF_8))
                .toList();
        List<Event> events = events(entries, bodies);
        try (ExportParts parts = new ExportParts(file);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            Path lines = Files.write(parts.of("acts"), acts(told, events));
            Path openings = Files.write(parts.of("openings"), openings(grown, number));
            head.writer(grown)
                    .ofCase(
                            out,
                            number,
                            bodies,
                            entries.stream().map(ProofMapper.Entry::seq).toList(),
                            proofs(grown, entries),
                            new ExportWriter.Beside(openings, lines, files(events)));
        }
        return entries.size();
    }

    /** Those whose bytes can be read; the others go along as they are, and the reader is told. */
    private static List<Event> events(List<ProofMapper.Entry> entries, List<byte[]> bodies) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            try {
                events.add(Event.read(entries.get(i).seq(), bodies.get(i)));
            } catch (Unreadable e) {
                continue;
            }
        }
        return events;
    }

    private List<List<Hash>> proofs(LogTree.Grown grown, List<ProofMapper.Entry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        List<ProofMapper.Range> ranges = entries.stream()
                .map(entry -> grown.block(entry.seq()))
                .distinct()
                .toList();
        Map<Long, List<Hash>> blocks = LogTree.blocks(rows.leavesIn(ranges));
        return entries.stream()
                .map(entry -> grown.path(entry.seq(), blocks.getOrDefault(entry.seq() / LogTree.BLOCK, List.of())))
                .toList();
    }

    /** Every row of the case up to the last event that goes along, those that no event knows too. */
    private static byte[] acts(List<ToldActs.Told> told, List<Event> events) {
        Map<Long, Event> byRevision = new HashMap<>();
        events.forEach(event -> byRevision.put(event.rev(), event));
        long last = events.stream().mapToLong(Event::rev).max().orElse(0);
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (ToldActs.Told one : told) {
            Event event = byRevision.get(one.rev());
            if (event != null) {
                lines.writeBytes(ActLines.line(one, event));
            } else if (one.rev() <= last) {
                lines.writeBytes(ActLines.alone(one, events.get(0)));
            }
        }
        return lines.toByteArray();
    }

    private byte[] openings(LogTree.Grown grown, String number) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (PrivateValues.Opening one : values.ofCase(number)) {
            if (grown.covers(one.seq())) {
                lines.writeBytes(ExportWriter.opening(one.seq(), one.name(), one.salt(), one.value()));
            }
        }
        return lines.toByteArray();
    }

    /** What is gone from the disk is missing in the export too, and the reader is told. */
    private Map<String, Path> files(List<Event> events) {
        Map<String, Path> found = new HashMap<>();
        events.stream()
                .flatMap(event -> Stream.concat(
                        event.hashes().values().stream(),
                        Stream.of("sha256", "signatureHash")
                                .map(name -> event.body().get(name))
                                .filter(String.class::isInstance)))
                .map(Object::toString)
                .filter(hash -> !hash.isEmpty())
                .forEach(hash -> files.content(hash).ifPresent(path -> found.put(hash, path)));
        return found;
    }
}
