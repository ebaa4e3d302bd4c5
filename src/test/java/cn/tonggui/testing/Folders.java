package cn.tonggui.testing;

import cn.tonggui.forms.Forms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Process folders as their author wrote them, for those who look at them before they are deployed. */
public final class Folders {

    private Folders() {}

    /** Texts by name of a folder that is there for tests only. */
    public static Map<String, String> trial(String folder) {
        Map<String, String> texts = new HashMap<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/processes", folder))) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    public static Forms forms() {
        try (AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext()) {
            spring.registerBean(Clock.class, Clock::systemDefaultZone);
            spring.register(Forms.class);
            spring.refresh();
            return spring.getBean(Forms.class);
        }
    }
}
