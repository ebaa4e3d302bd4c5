package cn.tonggui.meeting;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** An agenda, its material and its resolutions as people read them in one text. */
@Component
class AgendaText {

    private final MeetingWords words;
    private final AgendaDays days;
    private final Talk talk;
    private final Problems problems;

    AgendaText(MeetingWords words, AgendaDays days, Talk talk, Problems problems) {
        this.words = words;
        this.days = days;
        this.talk = talk;
        this.problems = problems;
    }

    /** Case numbers of the problems that the meeting takes up, by case id. */
    Map<String, String> numbers(String meeting) {
        return problems.numbers(meeting);
    }

    /** 1. 尖轨密贴不良（重大 16分）, a line each, with a hint where there are too many for one meeting. */
    String of(List<Item> items) {
        if (items.isEmpty()) {
            return words.say("meet.agenda.none");
        }
        String listed = items.stream().map(this::line).collect(Collectors.joining("\n"));
        int most = days.number("agenda.mostItems");
        return items.size() > most ? listed + "\n" + words.say("meet.agenda.too-many", items.size(), most) : listed;
    }

    private String line(Item item) {
        String level = words.level(item.level(), item.score());
        return level.isEmpty()
                ? words.say("meet.agenda.line", item.no(), item.title())
                : words.say("meet.agenda.line-graded", item.no(), item.title(), level);
    }

    /** What was written of it; empty for nothing. */
    String material(Item item) {
        TalkMapper.Material found = talk.materials(item.meeting()).get(item.id());
        if (found == null) {
            return "";
        }
        String options = talk.options(item.meeting()).stream()
                .filter(way -> way.item().equals(item.id()))
                .map(way ->
                        words.say(way.cost().isEmpty() ? "meet.way" : "meet.way-cost", way.no(), way.way(), way.cost()))
                .collect(Collectors.joining(words.say("meet.then")));
        return words.say("meet.material", found.background(), found.figures(), found.cause(), options, found.advice());
    }

    String resolutions(List<Item> items) {
        return items.stream()
                .filter(item -> item.resolution() != null)
                .map(item -> words.say(
                        "meet.resolution",
                        item.no(),
                        item.title(),
                        words.say("meet.resolution." + item.resolutionKind()),
                        item.outcome()))
                .collect(Collectors.joining("\n"));
    }
}
