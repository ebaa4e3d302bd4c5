package cn.tonggui.audit;

import cn.tonggui.audit.verify.LogCommand;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Where {@code main} finds the commands that check the log (核验、见证). What they do is plain Java in {@code verify}. */
public final class Verification {

    /** The first words that {@code main} hands over. */
    public static final Set<String> COMMANDS = LogCommand.COMMANDS;

    private Verification() {}

    /** @param arguments the command and what follows it @return the exit code: 0 sound, 1 damaged, 2 no answer */
    public static int run(List<String> arguments, PrintStream report, PrintStream refusals) {
        return new LogCommand(report, refusals, Clock.systemUTC()).run(arguments);
    }
}
