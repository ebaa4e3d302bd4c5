package cn.tonggui.meeting;

import cn.tonggui.document.DocumentData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What a meeting has to say in its documents beside its forms: who came, the fixed part, and the matters with what was said,
 * voted and resolved. Of votes there are totals, of a secret one as of an open one.
 */
@Component
class MeetingPapers implements DocumentData {

    private final Meetings meetings;
    private final Presences presences;
    private final ItemPapers items;
    private final FixedPapers fixed;
    private final MeetingWords words;

    MeetingPapers(Meetings meetings, Presences presences, ItemPapers items, FixedPapers fixed, MeetingWords words) {
        this.meetings = meetings;
        this.presences = presences;
        this.items = items;
        this.fixed = fixed;
        this.words = words;
    }

    @Override
    public String process() {
        return "committee-agenda";
    }

    @Override
    public Map<String, Object> of(String caseId) {
        Meeting meeting = meetings.require(caseId);
        Map<String, Object> data = new HashMap<>();
        data.put("bodyName", words.say("meet.paper.body." + meeting.body()));
        data.put("nth", words.say("meet.paper.nth", meeting.numberNo()));
        data.put("dueCount", meeting.membersDue());
        data.put("presentCount", meeting.present() == null ? "" : meeting.present());
        data.putAll(people(presences.of(caseId)));
        data.putAll(fixed.of(meeting));
        data.putAll(items.of(caseId));
        data.putAll(open(rows(data, "items"), rows(data, "actions")));
        return data;
    }

    /** For what the whole branch reads: nothing of a matter about the secretary, which hangs on no wall either. */
    private static Map<String, Object> open(List<Map<String, Object>> items, List<Map<String, Object>> actions) {
        List<Map<String, Object>> open = items.stream()
                .filter(row -> !Boolean.TRUE.equals(row.get("aboutSecretary")))
                .toList();
        Set<Object> numbers = open.stream().map(row -> row.get("no")).collect(Collectors.toSet());
        return Map.of(
                "openItems",
                open,
                "openActions",
                actions.stream()
                        .filter(row -> numbers.contains(row.get("item")))
                        .toList());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> data, String table) {
        return (List<Map<String, Object>>) data.getOrDefault(table, List.of());
    }

    private Map<String, Object> people(List<Presence> rows) {
        Map<String, String> titled =
                words.titled(rows.stream().map(Presence::person).toList());
        Map<String, String> names =
                words.names(rows.stream().map(Presence::person).toList());
        return Map.of(
                "attendees",
                words.listed(rows.stream()
                        .filter(row -> row.member() && row.came())
                        .map(row -> names.get(row.person()))
                        .toList()),
                "absentees",
                words.listed(rows.stream()
                        .filter(row -> row.member() && !row.came())
                        .map(row -> row.reason().isEmpty()
                                ? names.get(row.person())
                                : words.say("meet.paper.with", names.get(row.person()), row.reason()))
                        .toList()),
                "observers",
                words.listed(rows.stream()
                        .filter(row -> row.kind().equals("OBSERVER") && row.came())
                        .map(row -> titled.get(row.person()))
                        .toList()));
    }
}
