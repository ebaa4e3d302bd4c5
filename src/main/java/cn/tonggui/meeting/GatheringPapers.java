package cn.tonggui.meeting;

import cn.tonggui.document.DocumentData;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a meeting of the members has to say in its notice and minutes beside its forms. Of votes there are totals only. */
@Component
class GatheringPapers implements DocumentData {

    private final Meetings meetings;
    private final Presences presences;
    private final Items items;
    private final MeetingWords words;

    GatheringPapers(Meetings meetings, Presences presences, Items items, MeetingWords words) {
        this.meetings = meetings;
        this.presences = presences;
        this.items = items;
        this.words = words;
    }

    @Override
    public String process() {
        return "three-meetings";
    }

    @Override
    public Map<String, Object> of(String caseId) {
        Meeting meeting = meetings.require(caseId);
        List<Presence> people = presences.of(caseId);
        List<Item> agenda = items.of(caseId);
        Map<String, String> names = words.names(Stream.concat(
                        people.stream().map(Presence::person), agenda.stream().map(Item::presenter))
                .toList());
        Map<String, Object> data = new HashMap<>();
        data.put("nth", words.say("meet.gathering.nth", meeting.numberNo()));
        data.put("dueCount", people.stream().filter(Presence::due).count());
        data.put(
                "presentCount",
                people.stream().filter(row -> row.due() && row.came()).count());
        put(data, "attendees", told(people, row -> row.due() && row.came(), names));
        put(data, "absentees", told(people, row -> row.due() && !row.came(), names));
        put(data, "observers", told(people, row -> !row.due() && row.came(), names));
        data.put(
                "items",
                agenda.stream().map(item -> ItemPapers.head(item, names, words)).toList());
        List<Map<String, Object>> motions = agenda.stream()
                .filter(item -> item.passed() != null)
                .map(this::motion)
                .toList();
        data.put("motions", motions);
        if (!motions.isEmpty()) {
            data.put("has_motions", true);
        }
        return data;
    }

    private static void put(Map<String, Object> data, String name, String text) {
        data.put(name, text);
        if (!text.isEmpty()) {
            data.put("has_" + name, true);
        }
    }

    private String told(List<Presence> people, Predicate<Presence> which, Map<String, String> names) {
        return words.listed(people.stream()
                .filter(which)
                .map(row -> row.came() || row.reason().isEmpty()
                        ? names.getOrDefault(row.person(), "")
                        : words.say("meet.gathering.with", names.getOrDefault(row.person(), ""), row.reason()))
                .toList());
    }

    private Map<String, Object> motion(Item item) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("no", item.no());
        row.put("title", item.title());
        row.put("way", words.say("meet.gathering.way." + Objects.requireNonNull(item.way())));
        row.put("yes", item.votes().yes());
        row.put("no_votes", item.votes().no());
        row.put("abstain", item.votes().abstain());
        row.put(
                "result",
                words.say(Boolean.TRUE.equals(item.passed()) ? "meet.gathering.passed" : "meet.gathering.not-passed"));
        return row;
    }
}
