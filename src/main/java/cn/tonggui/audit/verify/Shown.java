package cn.tonggui.audit.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a witness is shown: a checkpoint, a checkpoint after the lines {@code old <size>} and one hash each of a consistency proof
 * (as C2SP tlog-witness sends it), or an export of the log.
 */
record Shown(
        SignedNote note,
        Checkpoint head,
        @Nullable Finding damage,
        @Nullable Tree tree,
        long provenFrom,
        List<Hash> proof) {

    private static final String OLD = "old ";

    /** @throws Unreadable when the file is none of these */
    static Shown in(Path file, VerifyKey log) throws Unreadable {
        return zip(file) ? ofExport(file, log) : ofText(LogCommand.small(file), log);
    }

    private static boolean zip(Path file) throws Unreadable {
        try {
            if (!Files.isRegularFile(file)) {
                throw new Unreadable("unreadable.small", file);
            }
            try (var in = Files.newInputStream(file)) {
                return new String(in.readNBytes(2), StandardCharsets.ISO_8859_1).equals("PK");
            }
        } catch (IOException e) {
            throw new Unreadable("unreadable.small", file);
        }
    }

    private static Shown ofExport(Path file, VerifyKey log) throws Unreadable {
        Verifier.Result result = new Verifier(log, null).verify(file);
        Export export = result.export();
        Finding damage = result.findings().isEmpty() ? null : result.findings().get(0);
        Tree tree = null;
        if (!export.manifest().ofCase()) {
            try (Pack pack = Pack.open(file)) {
                tree = LogCheck.leaves(pack);
            } catch (IOException e) {
                throw new Unreadable("unreadable.file");
            }
        }
        return new Shown(export.headNote(), export.head(), damage, tree, -1, List.of());
    }

    private static Shown ofText(byte[] bytes, VerifyKey log) throws Unreadable {
        String text = CanonicalReader.text(bytes);
        long from = -1;
        List<Hash> proof = new ArrayList<>();
        if (text.startsWith(OLD)) {
            int gap = text.indexOf("\n\n");
            try {
                List<String> lines = text.substring(0, Math.max(gap, 0)).lines().toList();
                from = lines.isEmpty() ? -1 : Long.parseLong(lines.get(0).substring(OLD.length()));
                for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
                    proof.add(Hash.base64(line));
                }
            } catch (IllegalArgumentException e) {
                throw new Unreadable("unreadable.proof");
            }
            bytes = text.substring(gap < 0 ? 0 : gap + 2).getBytes(StandardCharsets.UTF_8);
        }
        SignedNote note = SignedNote.read(bytes);
        Checkpoint head = Checkpoint.of(note);
        boolean signed = log.accepts(note) && head.origin().equals(log.name());
        Finding damage = signed ? null : Finding.of(Damage.SIGNATURE, "place.checkpoint", head.size());
        return new Shown(note, head, damage, null, from, proof);
    }

    /**
     * What is wrong with going on from there; null when nothing is.
     *
     * @throws Unreadable when this does not show it
     */
    @Nullable
    Finding since(Checkpoint last) throws Unreadable {
        if (head.size() < last.size()) {
            return Finding.of(Damage.TRUNCATED, "place.shorter", head.size(), last.size());
        }
        boolean same;
        if (head.size() == last.size()) {
            same = head.root().equals(last.root());
        } else if (tree != null) {
            same = tree.root((int) last.size()).equals(last.root());
        } else if (provenFrom == last.size()) {
            same = Proof.consistent(last.size(), last.root(), head.size(), head.root(), proof);
        } else if (last.size() == 0) {
            same = true;
        } else {
            throw new Unreadable("unreadable.unproven", last.size());
        }
        return same ? null : Finding.of(Damage.FORKED, "place.before", last.size());
    }
}
