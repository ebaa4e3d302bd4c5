package cn.tonggui;

import java.time.Clock;
import java.time.ZoneId;
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
        SpringApplication.run(Tonggui.class, args);
    }

    @Bean
    @Profile("!demo & !test")
    Clock clock() {
        return Clock.system(ZONE);
    }
}
