package cn.tonggui.workflow;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Token;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Person;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words who has a task. */
@Component
class HolderWords {

    private final Organisation organisation;
    private final MessageSource messages;

    HolderWords(Organisation organisation, MessageSource messages) {
        this.organisation = organisation;
        this.messages = messages;
    }

    /** Given to whom, as the timeline tells it: 给 周明德. */
    String to(PersonId person) {
        return about("about.to", person);
    }

    /** Taken from whom: 从 周明德. */
    String from(PersonId person) {
        return about("about.from", person);
    }

    /** Who was asked to sign: 请 周明德、陈立远. */
    String ask(List<PersonId> people) {
        Map<String, String> names = names(people.stream().map(PersonId::value).toList());
        String all = people.stream()
                .distinct()
                .map(person -> names.getOrDefault(person.value(), person.value()))
                .collect(Collectors.joining("、"));
        return messages.getMessage("about.ask", new Object[] {all}, Locale.SIMPLIFIED_CHINESE);
    }

    /** What an added signer said. */
    String said(boolean agrees) {
        return messages.getMessage(agrees ? "about.agrees" : "about.refuses", null, Locale.SIMPLIFIED_CHINESE);
    }

    /** 从 祝平安 给 周明德. */
    String over(PersonId from, PersonId to) {
        return messages.getMessage("about.over", new Object[] {name(from), name(to)}, Locale.SIMPLIFIED_CHINESE);
    }

    private String about(String key, PersonId person) {
        return messages.getMessage(key, new Object[] {name(person)}, Locale.SIMPLIFIED_CHINESE);
    }

    /** The person's name; the id of one who is not known. */
    String name(PersonId person) {
        return names(List.of(person.value())).getOrDefault(person.value(), person.value());
    }

    String words(@Nullable String assignee, List<WorkMapper.Offer> offers) {
        return words(assignee, offers, assignee == null ? Map.of() : names(List.of(assignee)));
    }

    /** With names looked up before, for pages that show several tasks. */
    String words(@Nullable String assignee, List<WorkMapper.Offer> offers, Map<String, String> names) {
        if (assignee != null) {
            return names.getOrDefault(assignee, assignee);
        }
        return offers.stream()
                .filter(offer -> offer.token() != null)
                .map(offer -> organisation.words(Token.parse(offer.token())))
                .distinct()
                .collect(Collectors.joining("、"));
    }

    String words(Token token) {
        return organisation.words(token);
    }

    String words(List<TaskReady> ready) {
        Map<String, String> names = names(ready.stream()
                .filter(task -> task.assignee() != null)
                .map(task -> task.assignee().value())
                .toList());
        return ready.stream()
                .flatMap(task -> task.assignee() != null
                        ? Stream.of(names.getOrDefault(
                                task.assignee().value(), task.assignee().value()))
                        : task.tokens().stream().map(organisation::words))
                .distinct()
                .collect(Collectors.joining("、"));
    }

    /** Who has it, or all those to whom it is offered; where nobody holds the office, its duty officer is offered it by name. */
    List<PersonId> people(@Nullable String assignee, List<WorkMapper.Offer> offers) {
        if (assignee != null) {
            return List.of(new PersonId(assignee));
        }
        return offers.stream()
                .flatMap(offer -> offer.token() == null
                        ? Stream.of(new PersonId(offer.person()))
                        : organisation.holders(Token.parse(offer.token())).stream()
                                .map(Person::id))
                .distinct()
                .toList();
    }

    Map<String, String> names(Collection<String> people) {
        return organisation.names(people.stream().filter(id -> !id.isEmpty()).toList());
    }
}
