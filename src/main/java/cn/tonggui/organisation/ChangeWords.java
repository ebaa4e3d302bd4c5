package cn.tonggui.organisation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says changes and the facts of findings in Chinese, with the words of {@code messages-organisation}. */
@Component
class ChangeWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final int LONGEST = 400;

    private final MessageSource messages;

    ChangeWords(MessageSource messages) {
        this.messages = messages;
    }

    String of(Sentence sentence) {
        Object[] facts = facts(sentence.facts()).toArray();
        String words = messages.getMessage("change." + sentence.key(), facts, Locale.SIMPLIFIED_CHINESE);
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    /** Dates, numbers and words of closed sets as a sentence says them. */
    List<Object> facts(List<?> facts) {
        return facts.stream().<Object>map(this::fact).toList();
    }

    private String fact(Object fact) {
        if (fact instanceof LocalDate day) {
            return DAY.format(day);
        }
        if (fact instanceof Enum<?> word) {
            String key = "word." + word.getDeclaringClass().getSimpleName() + "." + word.name();
            return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
        }
        return fact.toString();
    }
}
