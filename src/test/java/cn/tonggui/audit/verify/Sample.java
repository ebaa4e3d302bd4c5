package cn.tonggui.audit.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A small log with three cases that take turns, sign-ins between them, acts, a personal value that is shown and one that is
 * withheld, an attachment and a document; and its exports.
 */
final class Sample {

    static final int EVENTS = 40;
    static final int CASES = 3;
    static final byte[] ATTACHMENT = "附件\n".getBytes(StandardCharsets.UTF_8);
    static final byte[] DOCUMENT = "公文\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SALT = new byte[Commitment.SALT_BYTES];

    final SigningKey key;
    final List<byte[]> bodies = new ArrayList<>();
    private final List<Map<String, Object>> events = new ArrayList<>();
    private final ByteArrayOutputStream acts = new ByteArrayOutputStream();
    private final Path dir;

    Sample(Path dir, SigningKey key) {
        this.dir = dir;
        this.key = key;
        Map<Integer, Long> revs = new HashMap<>();
        for (int seq = 0; seq < EVENTS; seq++) {
            int of = seq % (CASES + 1);
            add(of == CASES ? signIn(seq) : act(of, revs.merge(of, 1L, Long::sum), seq));
        }
    }

    private static Map<String, Object> signIn(int seq) {
        return Map.of("kind", "signed-in", "rev", 0L, "at", at(seq), "body", Map.of("who", "P" + seq));
    }

    private Map<String, Object> act(int of, long rev, int seq) {
        Map<String, Object> told = Map.of("action", "approve", "actor", "P" + of, "step", "s" + rev);
        Map<String, Object> body = new HashMap<>(told);
        if (rev == 2) {
            body.put("opinion", Commitment.mark(Commitment.of("opinion", SALT, "同意")));
            body.put("phone", Commitment.mark(Commitment.of("phone", SALT, "withheld")));
        }
        if (rev == 4) {
            body.put("sha256", Hash.of(DOCUMENT).hex());
        }
        Map<String, Object> event = new HashMap<>(Map.of(
                "kind",
                rev == 1 ? "case-opened" : rev == 4 ? "document-issued" : "task-acted",
                "caseNumber",
                number(of),
                "rev",
                rev,
                "at",
                at(seq),
                "body",
                body));
        if (rev == 3) {
            event.put("hashes", Map.of("file" + of, Hash.of(ATTACHMENT).hex()));
        }
        if (rev != 4) {
            acts.writeBytes(ExportWriter.act(number(of), rev, at(seq), told));
        }
        return event;
    }

    static String number(int of) {
        return "B0" + of + "-ACT-2026-0001";
    }

    private static String at(int seq) {
        return "2026-03-02T09:00:%02d.000000".formatted(seq);
    }

    void add(Map<String, Object> event) {
        events.add(event);
        bodies.add(Json.bytes(event));
    }

    Tree tree() {
        Tree tree = new Tree();
        bodies.forEach(body -> tree.add(Hash.leaf(body)));
        return tree;
    }

    SignedNote checkpoint(int size) {
        return key.sign(new Checkpoint(key.shown().name(), size, tree().root(size)).text());
    }

    private ExportWriter writer() {
        return new ExportWriter(
                key, checkpoint(bodies.size()), List.of(checkpoint(10), checkpoint(20), checkpoint(30)));
    }

    Path log() throws IOException {
        return log(0, bodies.size());
    }

    Path log(int from, int until) throws IOException {
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        bodies.subList(from, until).forEach(body -> {
            entries.writeBytes(body);
            entries.write('\n');
        });
        ByteArrayOutputStream leaves = new ByteArrayOutputStream();
        bodies.forEach(body -> leaves.writeBytes(Hash.leaf(body).bytes()));
        Path file = dir.resolve("log.zip");
        boolean whole = from == 0 && until == bodies.size();
        try (var out = Files.newOutputStream(file)) {
            writer().log(
                            out,
                            from,
                            until,
                            keep("entries", entries.toByteArray()),
                            keep("leaves", leaves.toByteArray()),
                            new ExportWriter.Beside(
                                    whole ? keep("openings", openings(5)) : null,
                                    whole ? keep("acts", acts.toByteArray()) : null,
                                    Map.of()));
        }
        return file;
    }

    private static byte[] openings(long seq) {
        return ExportWriter.opening(seq, "opinion", HexFormat.of().formatHex(SALT), "同意");
    }

    /** Of the second case, with its files. */
    Path ofCase() throws IOException {
        List<byte[]> mine = new ArrayList<>();
        List<Long> seqs = new ArrayList<>();
        List<List<Hash>> proofs = new ArrayList<>();
        Tree tree = tree();
        for (int seq = 0; seq < bodies.size(); seq++) {
            if (number(1).equals(events.get(seq).get("caseNumber"))) {
                mine.add(bodies.get(seq));
                seqs.add((long) seq);
                proofs.add(tree.inclusion(seq, tree.size()));
            }
        }
        String told = acts.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains(number(1)))
                .map(line -> line + "\n")
                .reduce("", String::concat);
        Path file = dir.resolve("case.zip");
        try (var out = Files.newOutputStream(file)) {
            writer().ofCase(
                            out,
                            number(1),
                            mine,
                            seqs,
                            proofs,
                            new ExportWriter.Beside(
                                    keep("openings", openings(5)),
                                    keep("acts", told.getBytes(StandardCharsets.UTF_8)),
                                    Map.of(
                                            Hash.of(ATTACHMENT).hex(), keep("attachment", ATTACHMENT),
                                            Hash.of(DOCUMENT).hex(), keep("document", DOCUMENT))));
        }
        return file;
    }

    Path keep(String name, byte[] bytes) throws IOException {
        return Files.write(dir.resolve(name), bytes);
    }

    /** What an export holds besides the manifest and its signature. */
    static Map<String, byte[]> parts(Path export) throws IOException, Unreadable {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (Pack pack = Pack.open(export)) {
            for (String name : pack.files().keySet()) {
                parts.put(name, pack.read(name, Integer.MAX_VALUE));
            }
        }
        return parts;
    }
}
