package cn.tonggui;

import cn.tonggui.audit.Verification;
import cn.tonggui.election.Recount;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;

/** Tonggui (同轨): branch work and production on the same track. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Tonggui {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static {
        // every date-time of the database, ours and the engine's, is wall time of this zone
        TimeZone.setDefault(TimeZone.getTimeZone(ZONE));
    }

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(Recount.COMMAND)) {
            System.exit(recount(Arrays.asList(args).subList(1, args.length)));
        }
        if (args.length > 0 && Verification.COMMANDS.contains(args[0])) {
            System.exit(Verification.run(Arrays.asList(args), plain(FileDescriptor.out), plain(FileDescriptor.err)));
        }
        SpringApplication.run(Tonggui.class, args);
    }

    /** A count needs nothing of the application. */
    private static int recount(List<String> files) {
        return new Recount(plain(FileDescriptor.out), plain(FileDescriptor.err)).run(files);
    }

    /** What the commands print is UTF-8 wherever they are run. */
    private static PrintStream plain(FileDescriptor to) {
        return new PrintStream(new FileOutputStream(to), true, StandardCharsets.UTF_8);
    }

    /** No finer than the database keeps it, or a row and its event would differ by what is rounded. */
    @Bean
    @Profile("!demo & !test")
    Clock clock() {
        return Clock.tick(Clock.system(ZONE), ChronoUnit.MICROS.getDuration());
    }
}
