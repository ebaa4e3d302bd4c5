package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.meeting.vote.Apart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** B05: what is put on the agenda, put off, sent back or handed on; of what is about the secretary by others (SD14). */
@Component
class Review {

    private final Items items;
    private final Meetings meetings;
    private final MeetingWords words;

    Review(Items items, Meetings meetings, MeetingWords words) {
        this.items = items;
        this.meetings = meetings;
        this.words = words;
    }

    /** @param beside whether it is that of what is about the secretary */
    List<Map<String, Object>> rows(String meeting, boolean beside) {
        return items.of(meeting).stream()
                .filter(item -> item.aboutSecretary() == beside)
                .map(this::row)
                .toList();
    }

    private Map<String, Object> row(Item item) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("ref", item.ref());
        row.put("title", item.title());
        row.put("level", words.level(item.level(), item.score()));
        row.put("mandatory", item.mandatory() ? words.say("meet.mandatory") : "");
        row.put("decision", Objects.requireNonNullElse(item.decision(), "put"));
        if (item.nextDay() != null) {
            row.put("nextDay", item.nextDay().toString());
        }
        row.put("reason", Objects.requireNonNullElse(item.reason(), ""));
        return row;
    }

    /**
     * @throws RuleBroken SD14 it is about the secretary and reviewed with the rest; {@code agenda-mandatory}, {@code
     *     agenda-next-day}, {@code agenda-reason}
     */
    void decide(String caseId, List<Given> rows, boolean beside) {
        Meeting meeting = meetings.require(caseId);
        List<ItemMapper.Decided> decided = new ArrayList<>();
        for (Item item : items.of(caseId)) {
            rows.stream()
                    .filter(row -> row.text("ref").equals(item.ref()))
                    .findFirst()
                    .ifPresent(row -> decided.add(decided(meeting, item, row, beside)));
        }
        items.decide(decided);
    }

    private ItemMapper.Decided decided(Meeting meeting, Item item, Given row, boolean beside) {
        words.require(Apart.reviewing(item.aboutSecretary() && !beside), "decisions");
        String decision = row.has("decision") ? row.text("decision") : "put";
        if (item.mandatory() && !decision.equals("put")) {
            throw new RuleBroken("agenda-mandatory", item.title()).at("decisions");
        }
        LocalDate next = row.day("nextDay").orElse(null);
        if (decision.equals("defer") && (next == null || !next.isAfter(meeting.meetingDay()))) {
            throw new RuleBroken("agenda-next-day", item.title()).at("decisions");
        }
        if ((decision.equals("return") || decision.equals("refer")) && !row.has("reason")) {
            throw new RuleBroken("agenda-reason", item.title()).at("decisions");
        }
        return new ItemMapper.Decided(item.id(), decision, next, row.text("reason"));
    }
}
