package cn.tonggui.audit.verify;

import java.io.IOException;
import java.util.List;

/** An export as it lies open: what it says of itself, what the log signed, and its files. */
record Export(
        Pack pack,
        byte[] manifestBytes,
        Manifest manifest,
        SignedNote seal,
        VerifyKey shown,
        SignedNote headNote,
        Checkpoint head,
        List<SignedNote> history) {

    static final String KEY = "key.txt";
    static final String CHECKPOINT = "checkpoint";
    static final String CHECKPOINTS = "checkpoints.txt";
    static final String CASE = "case.txt";
    static final String ENTRIES = "entries.jsonl";
    static final String LEAVES = "leaves.bin";
    static final String PROOFS = "proofs.jsonl";
    static final String OPENINGS = "openings.jsonl";
    static final String ACTS = "acts.jsonl";
    static final String FILES = "files/";

    private static final int LARGEST_MANIFEST = 32 << 20;
    private static final int LARGEST_HISTORY = 16 << 20;

    /** @throws Unreadable when something is missing or cannot be read, so that the rest has no meaning */
    static Export read(Pack pack) throws Unreadable {
        byte[] manifestBytes = pack.read(Manifest.NAME, LARGEST_MANIFEST);
        SignedNote headNote = SignedNote.read(pack.read(CHECKPOINT, SignedNote.LARGEST));
        return new Export(
                pack,
                manifestBytes,
                Manifest.read(manifestBytes),
                SignedNote.read(pack.read(Manifest.SIGNATURE, SignedNote.LARGEST)),
                VerifyKey.read(CanonicalReader.text(pack.read(KEY, SignedNote.LARGEST))),
                headNote,
                Checkpoint.of(headNote),
                SignedNote.readAll(pack.read(CHECKPOINTS, LARGEST_HISTORY)));
    }

    boolean has(String name) {
        return pack.files().containsKey(name);
    }

    /** What is done with a line. @param number from 1 */
    @FunctionalInterface
    interface OfLine {

        void read(byte[] line, int number) throws Unreadable;
    }

    /** Each line of a file, in order. */
    void eachLine(String name, OfLine reader) throws Unreadable {
        try (Lines lines = new Lines(pack.stream(name))) {
            int number = 1;
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                reader.read(line, number++);
            }
        } catch (IOException e) {
            throw new Unreadable("unreadable.file");
        }
    }
}
