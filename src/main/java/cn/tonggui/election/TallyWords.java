package cn.tonggui.election;

import cn.tonggui.election.tally.Step;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The steps of a count in words (规则提示): “应到 11 人，实到 9 人，…，可以开会（R-E07）”. The sentences are those of the pages, read
 * here without the application.
 */
final class TallyWords {

    private static final String MESSAGES = "/messages-election.properties";

    private final Properties messages = messages();

    String sentence(Step step) {
        return say("tally.step", plain(step), step.rule());
    }

    /** Without the rule, for a page that makes it a link. */
    String plain(Step step) {
        Object[] inputs = step.inputs().values().stream().map(this::word).toArray();
        return say(step.finding().key(), inputs);
    }

    String say(String key, Object... facts) {
        return MessageFormat.format(text(key), facts);
    }

    /** As text, since a format would group the digits of a number. */
    private String word(Object input) {
        if (input instanceof List<?> names) {
            return names.stream().map(Object::toString).collect(Collectors.joining(text("tally.and")));
        }
        return input.toString();
    }

    private String text(String key) {
        String text = messages.getProperty(key);
        if (text == null) {
            throw new IllegalStateException(MESSAGES + " lacks " + key);
        }
        return text;
    }

    // a resource bundle would look for other languages in every jar first, which takes longer than the count
    private static Properties messages() {
        Properties messages = new Properties();
        try (InputStream text = TallyWords.class.getResourceAsStream(MESSAGES)) {
            if (text == null) {
                throw new IllegalStateException(MESSAGES + " is not on the class path");
            }
            messages.load(new InputStreamReader(text, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(MESSAGES + " cannot be read", e);
        }
        return messages;
    }
}
