package cn.tonggui.audit.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/** What the commands say, in the language of those who read it. */
final class Words {

    private static final String FILE = "words.properties";

    private final Properties words = new Properties();

    Words() {
        try (InputStream text = Words.class.getResourceAsStream(FILE)) {
            if (text == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            words.load(new InputStreamReader(text, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    String say(String key, Object... facts) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalStateException(FILE + " lacks " + key);
        }
        // as text, since a format would group the digits of a number; what would move the cursor of a terminal is shown
        // as a mark
        Object[] plain = Arrays.stream(facts)
                .map(fact -> fact.toString().replaceAll("\\p{Cc}|\\p{Cf}", "\u00b7"))
                .toArray();
        return MessageFormat.format(text, plain);
    }

    String say(Said said) {
        return say(said.key(), said.facts().toArray());
    }

    String damage(Finding finding) {
        return say("found", say(finding.damage().key()), say(finding.place()));
    }

    List<String> usage() {
        return say("usage").lines().toList();
    }
}
