package cn.tonggui.development;

import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.organisation.Organisation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the rules of 发展党员 find, in words, and the refusal that follows from it. */
@Component
class DevelopmentWords {

    private final MessageSource messages;
    private final Organisation organisation;

    DevelopmentWords(MessageSource messages, Organisation organisation) {
        this.messages = messages;
        this.organisation = organisation;
    }

    /** A text of the messages; numbers are told without grouping, days as 2026年11月3日. */
    String say(String key, Object... facts) {
        Object[] told = Arrays.stream(facts).map(this::told).toArray();
        return messages.getMessage("development." + key, told, Locale.CHINA);
    }

    String sentence(Breach breach) {
        return say("breach." + breach.key(), breach.facts());
    }

    /** At the field, with the rule's code. */
    RuleBroken refusal(Breach breach) {
        Object told = breach.rule().equals(Node.START.rule()) ? Course.AGE : sentence(breach);
        return new RuleBroken(breach.rule(), told).at(breach.field());
    }

    String node(Node node) {
        return say("node." + node.name());
    }

    /** Empty text for no day. */
    String day(@Nullable LocalDate day) {
        return day == null ? "" : say("day", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** 最早…，最迟…，as far as they are known. */
    String of(Window window) {
        String first = window.earliest() == null ? "" : say("earliest", window.earliest(), window.earliestRule());
        String last = window.latest() == null
                ? ""
                : say("latest", window.latest(), window.node().rule());
        return first.isEmpty() || last.isEmpty() ? first + last : say("both", first, last);
    }

    Map<String, String> names(Collection<String> people) {
        return organisation.names(people);
    }

    private Object told(Object fact) {
        return fact instanceof LocalDate day ? day(day) : fact.toString();
    }
}
