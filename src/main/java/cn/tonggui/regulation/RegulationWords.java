package cn.tonggui.regulation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The module's sentences with their facts, from {@code messages-regulation}. */
@Component
class RegulationWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final MessageSource messages;

    RegulationWords(MessageSource messages) {
        this.messages = messages;
    }

    /** @param key under {@code regulation} */
    String text(String key, Object... facts) {
        Object[] told = List.of(facts).stream()
                .map(fact -> fact instanceof LocalDate day ? DAY.format(day) : fact)
                .toArray();
        return messages.getMessage("regulation." + key, told, Locale.SIMPLIFIED_CHINESE);
    }

    String of(Flaw flaw) {
        return text(flaw.code(), flaw.facts().toArray());
    }

    /** The first flaw of each field, in words. */
    Map<String, String> byField(List<Flaw> flaws) {
        Map<String, String> words = new LinkedHashMap<>();
        flaws.forEach(flaw -> words.putIfAbsent(flaw.field(), of(flaw)));
        return words;
    }

    /** What may be entered for the parameter: 填 1 至 60 的整数. */
    String allowed(Parameter parameter) {
        return text("allowed." + parameter.kind(), parameter.allowed().range().toArray());
    }

    /** A refusal of another module in its words. */
    String refusal(String code, List<Object> facts) {
        return messages.getMessage("refusal." + code, facts.toArray(), code, Locale.SIMPLIFIED_CHINESE);
    }

    /** What somebody reads who breaks the rule, where it has words of its own; names stand as an ellipsis. */
    Optional<String> refusal(RuleCode rule) {
        Object[] names = {"…", "…", "…", "…"};
        return Optional.ofNullable(messages.getMessage("refusal." + rule, names, null, Locale.SIMPLIFIED_CHINESE));
    }
}
