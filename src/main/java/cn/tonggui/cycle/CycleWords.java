package cn.tonggui.cycle;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.organisation.Organisation;
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

    /** Names by id, one statement. */
    Map<String, String> names(Collection<String> people) {
        return organisation.people(people.stream().map(PersonId::new).distinct().toList()).stream()
                .collect(Collectors.toMap(person -> person.id().value(), person -> person.name()));
    }

    String name(String person) {
        return names(List.of(person)).getOrDefault(person, "");
    }
}
