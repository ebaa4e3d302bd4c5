package cn.tonggui.correspondence;

import cn.tonggui.forms.FormDefinition;
import cn.tonggui.forms.Forms;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The forms of this module, each from {@code correspondence/<name>.form.yaml}. */
@Component
class BesideForms {

    private final Map<String, FormDefinition> read = new ConcurrentHashMap<>();
    private final Forms parser;

    BesideForms(Forms parser) {
        this.parser = parser;
    }

    FormDefinition form(String name) {
        return read.computeIfAbsent(name, any -> parser.parse("correspondence/" + name, text(name)));
    }

    private static String text(String name) {
        String resource = "correspondence/" + name + ".form.yaml";
        try (InputStream in = BesideForms.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
