package cn.tonggui.regulation;

import cn.tonggui.kernel.RuleBroken;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * A broken rule as {@code parts/form} says it: in the words it brings, those of the messages with its facts, else those of the
 * register.
 */
@Component
public class BrokenRules {

    private final Rulebook rulebook;
    private final MessageSource messages;

    BrokenRules(Rulebook rulebook, MessageSource messages) {
        this.rulebook = rulebook;
        this.messages = messages;
    }

    public Broken words(RuleBroken refusal) {
        Optional<Rule> rule = rulebook.find(new RuleCode(refusal.code()));
        String standard = rule.map(Rule::words).orElseGet(() -> message("refusal.standard"));
        Object[] facts = refusal.facts().toArray();
        Locale locale = LocaleContextHolder.getLocale();
        // A rule may be broken at a step of a case and on a page of its own, where other facts tell it.
        String atStep = messages.getMessage("broken." + refusal.code(), facts, null, locale);
        String words =
                atStep != null ? atStep : messages.getMessage("refusal." + refusal.code(), facts, standard, locale);
        if (!refusal.words().isEmpty()) {
            words = refusal.words();
        }
        return new Broken(
                words == null ? standard : words,
                rule.isPresent() ? refusal.code() : "",
                rule.map(Rule::source).orElse(""));
    }

    /** A text of the messages in the reader's language. */
    public String message(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    /** @param code of the register, empty when the refusal is not a rule of it @param source the article */
    public record Broken(String words, String code, String source) {}
}
