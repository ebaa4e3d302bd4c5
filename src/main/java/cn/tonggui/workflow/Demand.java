package cn.tonggui.workflow;

import cn.tonggui.forms.Requirement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a case must come to when a step is finished and not sent back; {@code demands} of a ledger.
 *
 * @param rule code that the refusal carries
 * @param steps user tasks, and {@code start}
 * @param when field → words under which it is asked for; of every field one
 * @param given fields that must hold something for it to be asked for
 * @param that a {@link Requirement}
 * @param words what is demanded, {@code {mentor.pupils}} for a parameter
 * @param field the field of the form at which the refusal stands; null for the form as a whole
 */
record Demand(
        String rule,
        List<String> steps,
        Map<String, List<String>> when,
        List<String> given,
        String that,
        String words,
        @Nullable String field) {

    static final String START = "start";

    Demand {
        steps = steps == null ? List.of() : List.copyOf(steps);
        when = when == null ? Map.of() : Map.copyOf(when);
        given = given == null ? List.of() : List.copyOf(given);
    }

    /** Whether the case, as it stands, is asked for it at the step. */
    boolean concerns(String step, Map<String, Object> values) {
        return steps.contains(step)
                && given.stream().allMatch(name -> CaseKeeper.filled(values.get(name)) != null)
                && when.entrySet().stream()
                        .allMatch(one -> words(values.get(one.getKey())).anyMatch(one.getValue()::contains));
    }

    private static Stream<String> words(@Nullable Object value) {
        return value instanceof Collection<?> many
                ? many.stream().map(Objects::toString)
                : Stream.of(Objects.toString(value, ""));
    }

    Requirement requirement() {
        return Requirement.parse(that);
    }

    /** Its words. @param settings of the case, by name */
    String said(Map<String, String> settings) {
        return said(words, settings);
    }

    static String said(String words, Map<String, String> settings) {
        return CasePlaces.PLACE
                .matcher(words)
                .replaceAll(place -> Matcher.quoteReplacement(settings.getOrDefault(place.group(1), place.group())));
    }
}
