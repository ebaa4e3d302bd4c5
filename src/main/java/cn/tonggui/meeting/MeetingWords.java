package cn.tonggui.meeting;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.meeting.vote.Ruling;
import cn.tonggui.organisation.Organisation;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the rules found, in words, and the refusal that follows from it. */
@Component
class MeetingWords {

    private final MessageSource messages;
    private final Organisation organisation;

    MeetingWords(MessageSource messages, Organisation organisation) {
        this.messages = messages;
        this.organisation = organisation;
    }

    /** A text of the messages; numbers are told without grouping. */
    String say(String key, Object... facts) {
        Object[] told = List.of(facts).stream().map(Object::toString).toArray();
        return messages.getMessage(key, told, Locale.CHINA);
    }

    String of(Ruling ruling) {
        return ruling.steps().stream().map(this::sentence).collect(Collectors.joining(say("meet.then")));
    }

    private String sentence(Ruling.Step step) {
        Object[] inputs = step.inputs().stream()
                .map(input -> input instanceof String word ? say("meet.word." + word) : input)
                .toArray();
        String words = say(step.key(), inputs);
        return step.rule().startsWith("agenda-") ? words : say("meet.by-rule", words, step.rule());
    }

    /** @throws RuleBroken with the rule it comes down to, in a sentence */
    void require(Ruling ruling) {
        require(ruling, "");
    }

    /** @param field of the form at which it is said */
    void require(Ruling ruling, String field) {
        if (!ruling.granted()) {
            throw new RuleBroken(ruling.rule(), of(ruling)).at(field);
        }
    }

    Map<String, String> names(Collection<String> people) {
        return organisation.names(people);
    }

    String listed(List<String> words) {
        return String.join(say("meet.and"), words);
    }

    /** 红 16 分; empty for what has no risk. */
    String level(String level, int score) {
        return level.isEmpty() ? "" : say("meet.level.with-score", say("meet.level." + level), score);
    }

    /** Names with what they are, 高振海（段长）, one statement. */
    Map<String, String> titled(Collection<String> people) {
        return organisation.people(people.stream().map(PersonId::new).distinct().toList()).stream()
                .collect(Collectors.toMap(
                        person -> person.id().value(), person -> say("meet.paper.with", person.name(), person.post())));
    }

    /** 2026年12月5日. */
    String day(LocalDate day) {
        return say("meet.paper.day", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
