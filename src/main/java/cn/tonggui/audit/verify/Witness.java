package cn.tonggui.audit.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Remembers how far it has seen a log, in a directory of its own, and signs only what goes on from there: never a log that is
 * shorter, or that tells the past otherwise. The directory holds the log's key {@code log.vkey}, which was given the first time,
 * the witness's own {@code witness.key} and {@code witness.vkey}, and the last {@code head}.
 */
final class Witness {

    private static final String HEAD = "head";
    private static final String LOG_KEY = "log.vkey";
    private static final String OWN_KEY = "witness.key";
    private static final String SHOWN = "witness.vkey";
    private static final String LOCK = "lock";

    private final Path directory;
    private final VerifyKey log;
    private final SigningKey own;

    private Witness(Path directory, VerifyKey log, SigningKey own) {
        this.directory = directory;
        this.log = log;
        this.own = own;
    }

    /** @param refused why it does not sign; null when it did, and {@code signed} is the checkpoint with its signature */
    record Answer(Checkpoint head, @Nullable Finding refused, SignedNote signed) {}

    /**
     * @param key of the log; needed the first time, and afterwards the same or none
     * @throws Unreadable when there is no key to check the log with, or it is another than before
     */
    static Witness in(Path directory, @Nullable VerifyKey key) throws Unreadable {
        try {
            Files.createDirectories(directory);
            Path log = directory.resolve(LOG_KEY);
            if (!Files.exists(log)) {
                if (key == null) {
                    throw new Unreadable("unreadable.witness-key");
                }
                put(log, key + "\n", false);
            }
            VerifyKey known = VerifyKey.read(CanonicalReader.text(LogCommand.small(log)));
            if (key != null && !key.toString().equals(known.toString())) {
                throw new Unreadable("unreadable.witness-other");
            }
            Path own = directory.resolve(OWN_KEY);
            if (!Files.exists(own)) {
                byte[] chance = Hash.of(known.toString().getBytes(StandardCharsets.UTF_8))
                        .bytes();
                put(
                        own,
                        SigningKey.ofWitness("witness/" + HexFormat.of().formatHex(chance, 0, 4))
                                .text(),
                        true);
            }
            SigningKey signing = SigningKey.read(CanonicalReader.text(LogCommand.small(own)));
            put(directory.resolve(SHOWN), signing.shown() + "\n", false);
            return new Witness(directory, known, signing);
        } catch (IOException e) {
            throw new Unreadable("unreadable.witness", directory);
        }
    }

    String name() {
        return own.shown().toString();
    }

    /** @throws Unreadable when the file is neither a checkpoint nor an export, or does not show how it goes on from the last head */
    Answer look(Path file, long second) throws Unreadable {
        try (FileChannel lock =
                        FileChannel.open(directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = lock.lock()) {
            Shown shown = Shown.in(file, log);
            if (shown.damage() != null) {
                return new Answer(shown.head(), shown.damage(), shown.note());
            }
            Path kept = directory.resolve(HEAD);
            if (Files.exists(kept)) {
                Finding refused = shown.since(Checkpoint.of(SignedNote.read(LogCommand.small(kept))));
                if (refused != null) {
                    return new Answer(shown.head(), refused, shown.note());
                }
            }
            // its own signature alone, however many others the file brought
            SignedNote.Signature signature = own.cosign(shown.note().text(), second);
            SignedNote signed = new SignedNote(
                            shown.note().text(),
                            shown.note().signatures().stream()
                                    .filter(one -> one.of(log.name(), log.id()))
                                    .limit(1)
                                    .toList())
                    .with(signature);
            put(kept, signed.toString(), false);
            return new Answer(shown.head(), null, signed);
        } catch (IOException e) {
            throw new Unreadable("unreadable.witness", directory);
        }
    }

    /** Whole or not at all, and on the disk before anything is told. */
    private static void put(Path file, String text, boolean secret) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft);
        if (secret && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
        }
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
