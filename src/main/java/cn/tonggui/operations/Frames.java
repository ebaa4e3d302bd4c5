package cn.tonggui.operations;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stack trace without the words of its exceptions. Those name people and hold what was typed, which is not the system
 * administrator's to read; the classes and the places in the code are.
 */
final class Frames {

    private static final String CLASS = "[A-Za-z_][\\w$]*(?:\\.[\\w$]+)+";
    private static final Pattern THROWN = Pattern.compile("^(\\s*(?:Caused by: |Suppressed: )?" + CLASS + ")(?::.*)?$");
    private static final Pattern PLACE =
            Pattern.compile("^\\s+(?:at [\\w.$/@<>~-]+\\([\\w.$ ~-]*(?::\\d+)?\\)|\\.\\.\\. \\d+ more)");

    private Frames() {}

    static List<String> of(String stack) {
        return stack.lines().map(Frames::shown).flatMap(Optional::stream).toList();
    }

    private static Optional<String> shown(String line) {
        Matcher thrown = THROWN.matcher(line);
        if (thrown.matches()) {
            return Optional.of(thrown.group(1));
        }
        Matcher place = PLACE.matcher(line);
        return place.find() ? Optional.of(place.group()) : Optional.empty();
    }
}
