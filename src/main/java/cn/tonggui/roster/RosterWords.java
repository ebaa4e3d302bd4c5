package cn.tonggui.roster;

import cn.tonggui.organisation.Finding;
import cn.tonggui.organisation.Warning;
import cn.tonggui.regulation.Rule;
import cn.tonggui.regulation.RuleCode;
import cn.tonggui.regulation.Rulebook;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts days, warnings and findings into words; templates call it as {@code @rosterWords}, which needs its methods public. */
@Component
class RosterWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final MessageSource messages;
    private final Rulebook rulebook;

    RosterWords(MessageSource messages, Rulebook rulebook) {
        this.messages = messages;
        this.rulebook = rulebook;
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    public String at(LocalDateTime at) {
        return TIME.format(at);
    }

    /** 2024年2月28日至今, 2024年2月28日—2025年1月31日. */
    public String span(LocalDate from, @Nullable LocalDate until) {
        return until == null ? DAY.format(from) + "至今" : DAY.format(from) + "—" + DAY.format(until);
    }

    public String warning(Warning warning) {
        return message("warning." + warning.key(), warning.facts(), "");
    }

    /** What the messages say to it; else the rule it names. */
    public String finding(Finding finding) {
        String rule =
                rulebook.find(new RuleCode(finding.code())).map(Rule::words).orElse("");
        String words = message("refusal." + finding.code(), finding.facts(), rule);
        return rule.isEmpty() ? words : words + "（" + finding.code() + "）";
    }

    private String message(String key, List<Object> facts, String otherwise) {
        Object[] said = facts.stream().map(RosterWords::said).toArray();
        String words = messages.getMessage(key, said, otherwise, Locale.SIMPLIFIED_CHINESE);
        return words == null ? otherwise : words;
    }

    private static Object said(Object fact) {
        return fact instanceof LocalDate day ? DAY.format(day) : fact.toString();
    }
}
