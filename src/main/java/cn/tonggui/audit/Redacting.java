package cn.tonggui.audit;

import cn.tonggui.audit.verify.CanonicalReader;
import cn.tonggui.audit.verify.Unreadable;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.workflow.Erasure;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a personal value away, from the log and from what the case tells of itself. */
@Component
class Redacting {

    private static final Pattern CHANGE = Pattern.compile("changes\\[(\\d{1,4})]\\.(before|after)");
    private static final String OPINION = "opinion";
    private static final Set<String> WORDS = Set.of(OPINION, "about");

    private final LogMapper log;
    private final RedactionMapper rows;
    private final PrivateValues values;
    private final Erasure erasure;

    Redacting(LogMapper log, RedactionMapper rows, PrivateValues values, Erasure erasure) {
        this.log = log;
        this.rows = rows;
        this.values = values;
        this.erasure = erasure;
    }

    /**
     * @throws RuleBroken at {@code name}: {@code redaction-none} when there is no such value any more, {@code redaction-stays} for
     *     what a case needs to be told at all: its title, the names of those who acted
     */
    void requireErasable(RedactionMapper.Event event, String name) {
        if (values.of(event.seq(), event.seq() + 1).stream()
                .noneMatch(one -> one.name().equals(name))) {
            throw new RuleBroken("redaction-none").at("name");
        }
        if (event.caseNumber() != null
                && !WORDS.contains(name)
                && !CHANGE.matcher(name).matches()) {
            throw new RuleBroken("redaction-stays").at("name");
        }
    }

    /** @throws RuleBroken {@code redaction-none}, and what {@link Erasure#field} says */
    void run(Redaction redaction) {
        String number = redaction.caseNumber();
        Matcher change = CHANGE.matcher(redaction.name());
        log.lock();
        String value = values.forget(redaction.seq(), redaction.name());
        if (value == null) {
            throw new RuleBroken("redaction-none");
        }
        if (number == null) {
            return;
        }
        if (change.matches()) {
            everywhere(redaction, number, Integer.parseInt(change.group(1)), value);
        } else if (redaction.name().equals(OPINION)) {
            erasure.opinion(number, redaction.rev());
        } else {
            erasure.about(number, redaction.rev());
        }
    }

    /** What a field held stands in the act that changed it and in the one that put something else there. */
    private void everywhere(Redaction redaction, String number, int at, String value) {
        List<RedactionMapper.Event> events = rows.ofCase(number);
        String field = events.stream()
                .filter(event -> event.seq() == redaction.seq())
                .map(event -> field(event, at))
                .findFirst()
                .orElse(null);
        if (field == null) {
            throw new RuleBroken("redaction-none");
        }
        for (PrivateValues.Opening opening : values.ofCase(number)) {
            Matcher change = CHANGE.matcher(opening.name());
            if (change.matches() && opening.value().equals(value)) {
                RedactionMapper.Event event = events.stream()
                        .filter(one -> one.seq() == opening.seq())
                        .findFirst()
                        .orElseThrow();
                if (field.equals(field(event, Integer.parseInt(change.group(1))))) {
                    values.forget(opening.seq(), opening.name());
                }
            }
        }
        erasure.field(number, field, value);
    }

    private static @Nullable String field(RedactionMapper.Event event, int at) {
        try {
            Map<String, Object> map = CanonicalReader.read(event.body().getBytes(StandardCharsets.UTF_8));
            List<?> changes = (List<?>) ((Map<?, ?>) map.get("body")).get("changes");
            return changes == null || at >= changes.size() ? null : (String) ((Map<?, ?>) changes.get(at)).get("field");
        } catch (Unreadable e) {
            throw new IllegalStateException("event " + event.seq() + " cannot be read", e);
        }
    }
}
