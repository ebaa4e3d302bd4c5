package cn.tonggui.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Measures whether the texts on a page stand out from their ground: WCAG 2.2, 1.4.3. */
final class Contrast {

    private static final String SCRIPT = script();

    private Contrast() {}

    /** The texts that do not, each with its ratio. */
    @SuppressWarnings("unchecked")
    static List<String> weakOn(Page page) {
        return (List<String>) page.evaluate(SCRIPT);
    }

    private static String script() {
        try (InputStream in = Contrast.class.getResourceAsStream("/browser/contrast.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
