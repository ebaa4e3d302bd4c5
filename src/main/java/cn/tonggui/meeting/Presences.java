package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import cn.tonggui.meeting.vote.Bench;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who should come to a meeting, who came, and who may vote on a matter. */
@Component
class Presences {

    private final PresenceMapper mapper;
    private final Talk talk;

    Presences(PresenceMapper mapper, Talk talk) {
        this.mapper = mapper;
        this.talk = talk;
    }

    List<Presence> of(String meeting) {
        return mapper.of(meeting);
    }

    void replace(String meeting, List<Presence> rows) {
        mapper.clear(meeting);
        if (!rows.isEmpty()) {
            mapper.write(rows);
        }
    }

    /** Another day: nobody has come yet, and who only attends is invited anew. */
    void anew(String meeting) {
        replace(
                meeting,
                of(meeting).stream()
                        .filter(row -> !row.kind().equals(Presence.OBSERVER))
                        .map(row -> new Presence(
                                meeting, row.person(), row.kind(), row.place(), "", "", row.written(), null, null))
                        .toList());
    }

    /** @return whether the person is asked at all */
    boolean answer(String meeting, String person, Given given) {
        return mapper.answer(meeting, person, given.text("attend"), given.text("reason"), given.text("written")) == 1;
    }

    Bench bench(Item item) {
        List<Presence> rows = of(item.meeting());
        return new Bench(
                rows.stream().filter(Presence::member).map(Presence::person).toList(),
                rows.stream().filter(Presence::came).map(Presence::person).collect(Collectors.toSet()),
                talk.recused(item));
    }
}
