package cn.tonggui.audit.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The commands of the jar that check the log (核验、见证): {@code verify EXPORT.zip [--key FILE] [--since CHECKPOINT]} and
 * {@code witness DIR CHECKPOINT-OR-EXPORT [--key FILE]}; {@code log-key NAME} makes the key of a new log. Exit code 0: as it was signed; 1: it is not, and where; 2: no answer,
 * since a file cannot be read. They need no server and no database.
 */
public final class LogCommand {

    private static final String VERIFY = "verify";
    private static final String WITNESS = "witness";
    private static final String LOG_KEY = "log-key";

    /** The first words that {@code main} hands over. */
    public static final Set<String> COMMANDS = Set.of(VERIFY, WITNESS, LOG_KEY);

    private static final int SOUND = 0;
    private static final int DAMAGED = 1;
    private static final int NO_ANSWER = 2;

    private final Words words = new Words();
    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;

    public LogCommand(PrintStream out, PrintStream err, Clock clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    /** @param arguments the command and what follows it @return the exit code */
    public int run(List<String> arguments) {
        try {
            return answer(arguments);
        } catch (Unreadable e) {
            err.println(words.say("unreadable", words.say(e.key(), e.facts())));
            return NO_ANSWER;
        } catch (OutOfMemoryError e) {
            err.println(words.say("unreadable", words.say("unreadable.memory")));
            return NO_ANSWER;
        } finally {
            out.flush();
            err.flush();
        }
    }

    private int answer(List<String> arguments) throws Unreadable {
        if (arguments.get(0).equals(LOG_KEY)) {
            return newKey(arguments.subList(1, arguments.size()));
        }
        List<String> files = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (!word.startsWith("--")) {
                files.add(word);
            } else if (i + 1 == arguments.size() || options.put(word, arguments.get(++i)) != null) {
                return usage();
            }
        }
        boolean verify = arguments.get(0).equals(VERIFY);
        Set<String> known = verify ? Set.of("--key", "--since") : Set.of("--key");
        if (files.size() != (verify ? 1 : 2) || !known.containsAll(options.keySet())) {
            return usage();
        }
        VerifyKey key = key(options.get("--key"));
        return verify ? verify(path(files.get(0)), key, options.get("--since")) : witness(files, key);
    }

    /** A key for a new log; the name becomes the log's origin and stands on every checkpoint. */
    private int newKey(List<String> names) {
        if (names.size() != 1 || !VerifyKey.named(names.get(0))) {
            return usage();
        }
        out.print(SigningKey.ofLog(names.get(0)).text());
        return SOUND;
    }

    private int usage() {
        words.usage().forEach(err::println);
        return NO_ANSWER;
    }

    private int verify(Path export, @Nullable VerifyKey key, @Nullable String since) throws Unreadable {
        SignedNote old = since == null ? null : SignedNote.read(small(path(since)));
        Verifier.Result result = new Verifier(key, old).verify(export);
        new Report(words).of(result).forEach(out::println);
        return result.findings().isEmpty() ? SOUND : DAMAGED;
    }

    private int witness(List<String> files, @Nullable VerifyKey key) throws Unreadable {
        Witness witness = Witness.in(path(files.get(0)), key);
        Witness.Answer answer = witness.look(path(files.get(1)), clock.instant().getEpochSecond());
        if (answer.refused() != null) {
            out.println(words.say("witness.refused", words.damage(answer.refused())));
            return DAMAGED;
        }
        out.println(words.say("witness.signed", answer.head().size(), witness.name()));
        out.print(answer.signed());
        return SOUND;
    }

    private @Nullable VerifyKey key(@Nullable String file) throws Unreadable {
        return file == null ? null : VerifyKey.read(CanonicalReader.text(small(path(file))));
    }

    static byte[] small(Path file) throws Unreadable {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > SignedNote.LARGEST) {
                throw new Unreadable("unreadable.small", file);
            }
            return Files.readAllBytes(file);
        } catch (IOException | SecurityException e) {
            throw new Unreadable("unreadable.small", file);
        }
    }

    private static Path path(String file) throws Unreadable {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw new Unreadable("unreadable.file");
        }
    }
}
