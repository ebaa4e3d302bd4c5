package cn.tonggui.election;

import cn.tonggui.election.tally.Outcome;
import cn.tonggui.election.tally.Tally;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The recount that anyone can run (重新计票): {@code java -jar tonggui.jar tally CASE.yaml [MORE.yaml …]}. One JSON object for
 * each file, one a line, in the order of the files. Needs no server and no database, and starts neither.
 */
public final class Recount {

    /** The command that {@code main} hands over. */
    public static final String COMMAND = "tally";

    private static final int DONE = 0;
    private static final int REFUSED = 2;

    private final TallyWords words = new TallyWords();
    private final PrintStream results;
    private final PrintStream refusals;

    public Recount(PrintStream results, PrintStream refusals) {
        this.results = results;
        this.refusals = refusals;
    }

    /**
     * Counts each file. From the first that is no count sheet on, nothing more is printed but what is wrong with files, so
     * that the n-th line always belongs to the n-th file.
     *
     * @return the exit code: 0, or 2 when a file is no count sheet
     */
    public int run(List<String> files) {
        if (files.isEmpty()) {
            refusals.println(words.say("recount.usage"));
            return REFUSED;
        }
        int code = DONE;
        for (String file : files) {
            Optional<String> line = line(file);
            if (line.isEmpty()) {
                code = REFUSED;
            } else if (code == DONE) {
                results.println(line.get());
            }
        }
        results.flush();
        refusals.flush();
        return code;
    }

    private Optional<String> line(String file) {
        try {
            SheetReader.Case read = SheetReader.read(path(file));
            return Optional.of(json(Tally.of(read.sheet(), read.rules())));
        } catch (Malformed e) {
            String problem = words.say("recount." + e.problem(), e.facts().toArray());
            refusals.println(
                    e.key().isEmpty()
                            ? words.say("recount.file", file, problem)
                            : words.say("recount.at", file, e.key(), problem));
            return Optional.empty();
        }
    }

    private static Path path(String file) throws Malformed {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw new Malformed("", "unreadable");
        }
    }

    private String json(Tally tally) {
        Outcome outcome = tally.outcome();
        StringWriter line = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeStringProperty("outcome", name(outcome));
            write(json, "elected", outcome.elected());
            write(json, "tied", outcome.tied());
            json.writeNumberProperty("seatsLeft", outcome.seatsLeft());
            write(json, "rules", tally.rules());
            write(json, "steps", tally.steps().stream().map(words::sentence).toList());
            json.writeEndObject();
        }
        return line.toString();
    }

    private static void write(JsonGenerator json, String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    /** {@code quorum-not-met} → {@code QUORUM_NOT_MET}. */
    private static String name(Outcome outcome) {
        return outcome.word().toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
