package cn.tonggui.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of {@code forms/messages.properties}. Facts are put in once and literally: braces in a fact stay braces. */
final class Messages {

    private static final String FILE = "/forms/messages.properties";
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    private final Properties texts = read();

    boolean has(String key) {
        return texts.containsKey(key);
    }

    String text(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException(FILE + " has no " + key);
        }
        return text;
    }

    String text(String key, Map<String, String> facts) {
        return PLACE.matcher(text(key))
                .replaceAll(place -> Matcher.quoteReplacement(facts.getOrDefault(place.group(1), place.group())));
    }

    private static Properties read() {
        try (InputStream file = Messages.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }
}
