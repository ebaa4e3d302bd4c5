package cn.tonggui;

import cn.tonggui.election.Recount;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
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
        SpringApplication.run(Tonggui.class, args);
    }

    /** A count needs nothing of the application. What it prints is UTF-8 wherever it is run. */
    private static int recount(List<String> files) {
        PrintStream results = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream refusals = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new Recount(results, refusals).run(files);
    }

    @Bean
    @Profile("!demo & !test")
    Clock clock() {
        return Clock.system(ZONE);
    }
}
