package cn.tonggui.audit;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What was taken out of the acts of a case (抹除), so that nobody takes the gap for silence; templates call it as {@code
 * @redactedWords}. One statement for a page.
 */
@Component("redactedWords")
class RedactedWords {

    private static final Pattern CHANGE = Pattern.compile("changes\\[(\\d{1,4})].*");

    private final RedactionMapper rows;

    RedactedWords(RedactionMapper rows) {
        this.rows = rows;
    }

    /**
     * @param part key of the words for it; empty for a value that the act changed, which is at {@code change} then
     * @param by who asked for it @param agreed who decided
     */
    public record Gone(String part, int change, LocalDateTime at, String by, String agreed) {}

    /** By the number of the act. */
    public Map<Integer, List<Gone>> of(String caseNumber) {
        return rows.confirmed(caseNumber).stream()
                .collect(Collectors.groupingBy(
                        row -> (int) row.rev(), Collectors.mapping(RedactedWords::gone, Collectors.toList())));
    }

    private static Gone gone(RedactionMapper.Confirmed row) {
        Matcher change = CHANGE.matcher(row.name());
        boolean changed = change.matches();
        return new Gone(
                changed ? "" : "log.redacted." + row.name(),
                changed ? Integer.parseInt(change.group(1)) : -1,
                row.decidedAt(),
                row.proposedName(),
                row.decidedName());
    }
}
