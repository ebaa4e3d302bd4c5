package cn.tonggui.election;

import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.regulation.Rule;
import cn.tonggui.regulation.RuleCode;
import cn.tonggui.regulation.Rulebook;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What {@code parts/form} says of a refusal on a page of this module. */
@Component
class RefusedWords {

    private final Rulebook rulebook;
    private final MessageSource messages;

    RefusedWords(Rulebook rulebook, MessageSource messages) {
        this.rulebook = rulebook;
        this.messages = messages;
    }

    /** @param code of the register, empty when the refusal is not a rule of it @param source the article */
    record Broken(String words, String code, String source) {}

    Broken of(RuleBroken refusal) {
        Optional<Rule> rule = rulebook.find(new RuleCode(refusal.code()));
        Object[] facts = refusal.facts().toArray();
        String words = messages.getMessage("broken." + refusal.code(), facts, null, LocaleContextHolder.getLocale());
        return new Broken(
                words != null
                        ? words
                        : messages.getMessage("refusal." + refusal.code(), facts, LocaleContextHolder.getLocale()),
                rule.isPresent() ? refusal.code() : "",
                rule.map(Rule::source).orElse(""));
    }
}
