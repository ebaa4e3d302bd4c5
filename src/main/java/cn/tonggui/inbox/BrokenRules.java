package cn.tonggui.inbox;

import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.regulation.Rule;
import cn.tonggui.regulation.RuleCode;
import cn.tonggui.regulation.Rulebook;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts a broken rule into words: those of the messages with the case's facts, else those of the register. */
@Component
class BrokenRules {

    private final Rulebook rulebook;
    private final MessageSource messages;

    BrokenRules(Rulebook rulebook, MessageSource messages) {
        this.rulebook = rulebook;
        this.messages = messages;
    }

    Broken words(RuleBroken refusal) {
        Optional<Rule> rule = rulebook.find(new RuleCode(refusal.code()));
        String standard = rule.map(Rule::words).orElseGet(() -> message("inbox.refused"));
        Object[] facts = refusal.facts().toArray();
        Locale locale = LocaleContextHolder.getLocale();
        // A rule may be broken at a step of a case and on a page of its own, where other facts tell it.
        String atStep = messages.getMessage("broken." + refusal.code(), facts, null, locale);
        String words =
                atStep != null ? atStep : messages.getMessage("refusal." + refusal.code(), facts, standard, locale);
        return new Broken(
                words == null ? standard : words,
                rule.isPresent() ? refusal.code() : "",
                rule.map(Rule::source).orElse(""));
    }

    String message(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    /** @param code of the register, empty when the refusal is not a rule of it @param source the article */
    record Broken(String words, String code, String source) {}
}
