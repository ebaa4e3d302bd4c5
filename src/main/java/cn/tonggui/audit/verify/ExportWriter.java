package cn.tonggui.audit.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes exports, signed by the log. What is large is given as files, which must not change meanwhile.
 *
 * @throws IOException from each of its methods, when a file cannot be read or the export would be larger than 4 GB
 */
public final class ExportWriter {

    private final SigningKey key;
    private final SignedNote head;
    private final List<SignedNote> history;

    /** @param head checkpoint at which it is made @param history older ones, in their order */
    public ExportWriter(SigningKey key, SignedNote head, List<SignedNote> history) {
        this.key = key;
        this.head = head;
        this.history = List.copyOf(history);
    }

    /**
     * The readable side of an export.
     *
     * @param openings lines of {@link #opening}, null for none
     * @param acts lines of {@link #act}, null when the export tells no acts
     * @param files contents by their SHA-256 in hexadecimal
     */
    public record Beside(@Nullable Path openings, @Nullable Path acts, Map<String, Path> files) {}

    /** A line of openings: the value that the event committed to. */
    public static byte[] opening(long seq, String name, String salt, String value) {
        return Json.line(Map.of("seq", seq, "name", name, "salt", salt, "value", value));
    }

    /** A line of acts: what the readable row says of the event, as in its body. */
    public static byte[] act(String caseNumber, long rev, String at, Map<String, Object> body) {
        return Json.line(Map.of("caseNumber", caseNumber, "rev", rev, "at", at, "body", body));
    }

    /**
     * The log, or some of it.
     *
     * @param entries the bodies of events {@code from} to {@code until} (exclusive), each ended by a new line
     * @param leaves 32 bytes for each event below the head
     */
    public void log(OutputStream out, long from, long until, Path entries, Path leaves, Beside beside)
            throws IOException {
        List<Part> parts = begun();
        parts.add(Part.of(Export.ENTRIES, entries));
        parts.add(Part.of(Export.LEAVES, leaves));
        end(out, "", from, until, parts, beside);
    }

    /** One case: its events, where each stands in the log with the proof, all in the order of their revisions. */
    public void ofCase(
            OutputStream out,
            String number,
            List<byte[]> bodies,
            List<Long> seqs,
            List<List<Hash>> proofs,
            Beside beside)
            throws IOException {
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        ByteArrayOutputStream paths = new ByteArrayOutputStream();
        for (int i = 0; i < bodies.size(); i++) {
            entries.writeBytes(bodies.get(i));
            entries.write('\n');
            paths.writeBytes(new CasePath(seqs.get(i), proofs.get(i)).line());
        }
        List<Part> parts = begun();
        CaseLine line = new CaseLine(number, bodies.size(), checkpoint());
        parts.add(Part.of(Export.CASE, key.sign(line.text()).bytes()));
        parts.add(Part.of(Export.ENTRIES, entries.toByteArray()));
        parts.add(Part.of(Export.PROOFS, paths.toByteArray()));
        end(out, number, 0, 0, parts, beside);
    }

    private List<Part> begun() throws IOException {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.of(Export.KEY, (key.shown() + "\n").getBytes(StandardCharsets.UTF_8)));
        parts.add(Part.of(Export.CHECKPOINT, head.bytes()));
        parts.add(Part.of(Export.CHECKPOINTS, SignedNote.writeAll(history)));
        return parts;
    }

    private void end(OutputStream out, String number, long from, long until, List<Part> parts, Beside beside)
            throws IOException {
        if (beside.openings() != null) {
            parts.add(Part.of(Export.OPENINGS, beside.openings()));
        }
        if (beside.acts() != null) {
            parts.add(Part.of(Export.ACTS, beside.acts()));
        }
        for (Map.Entry<String, Path> file : new TreeMap<>(beside.files()).entrySet()) {
            parts.add(Part.of(Export.FILES + file.getKey(), file.getValue()));
        }
        write(out, key, checkpoint().origin(), number, from, until, parts);
    }

    /** Of any parts, in their order. */
    static void write(
            OutputStream out, SigningKey key, String origin, String number, long from, long until, List<Part> parts)
            throws IOException {
        Map<String, Hash> listed = new LinkedHashMap<>();
        parts.forEach(part -> listed.put(part.name(), part.sha256()));
        byte[] manifest = new Manifest(origin, number, from, until, listed).bytes();
        Packing packing = new Packing(out);
        packing.add(Part.of(Manifest.NAME, manifest));
        packing.add(Part.of(
                Manifest.SIGNATURE, key.sign(Manifest.signed(origin, manifest)).bytes()));
        for (Part part : parts) {
            packing.add(part);
        }
        packing.end();
    }

    private Checkpoint checkpoint() {
        try {
            return Checkpoint.of(head);
        } catch (Unreadable e) {
            throw new IllegalArgumentException("head is no checkpoint: " + head, e);
        }
    }
}
