package cn.tonggui.cycle;

import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.Organisation;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the rules of a cycle find, in words. */
@Component
class CycleWords {

    private final MessageSource messages;
    private final Organisation organisation;

    CycleWords(MessageSource messages, Organisation organisation) {
        this.messages = messages;
        this.organisation = organisation;
    }

    /** A text of the messages; numbers are told without grouping. */
    String say(String key, Object... facts) {
        Object[] told = List.of(facts).stream().map(Object::toString).toArray();
        return messages.getMessage(key, told, Locale.CHINA);
    }

    Map<String, String> names(Collection<String> people) {
        return organisation.names(people);
    }

    /** 2026年12月5日. */
    String day(LocalDate day) {
        return say("cycle.day", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** Names by code, of all organisations of today. */
    Map<String, String> units() {
        return organisation.units().stream()
                .collect(Collectors.toMap(unit -> unit.code().value(), unit -> unit.name()));
    }

    String unit(String code) {
        return organisation.require(new UnitCode(code)).name();
    }

    String name(String person) {
        return names(List.of(person)).getOrDefault(person, "");
    }
}
