package cn.tonggui.meeting;

import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.meeting.vote.Body;
import cn.tonggui.organisation.MemberOn;
import cn.tonggui.organisation.Rosters;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who is due at a meeting: the committee, or all members with a vote where there is none (R-O02). */
@Component
class Convening {

    private final Rosters rosters;
    private final Presences presences;
    private final MeetingWords words;

    Convening(Rosters rosters, Presences presences, MeetingWords words) {
        this.rosters = rosters;
        this.presences = presences;
        this.words = words;
    }

    /**
     * The secretary first.
     *
     * @throws RuleBroken R-O02 it is not this body that meets, R-M04 the host is none of them, {@code agenda-no-committee}
     */
    List<String> members(UnitCode unit, Body body, String host) {
        words.require(body.ruling(fullMembers(unit)), "body");
        List<String> due = due(unit, body);
        if (due.isEmpty()) {
            throw new RuleBroken("agenda-no-committee").at("body");
        }
        if (!due.contains(host)) {
            String key = body == Body.COMMITTEE ? "meet.host.committee" : "meet.host.branch";
            throw new RuleBroken("R-M04", words.say(key)).at("host");
        }
        return due;
    }

    int fullMembers(UnitCode unit) {
        return (int) rosters.members(unit, rosters.today()).stream()
                .filter(MemberOn::full)
                .count();
    }

    List<String> due(UnitCode unit, Body body) {
        List<String> committee = rosters.unit(unit).committee().seats().stream()
                .map(seat -> seat.person().value())
                .toList();
        if (body == Body.COMMITTEE) {
            return committee;
        }
        List<String> members = new ArrayList<>(committee);
        rosters.members(unit, rosters.today()).stream()
                .filter(member -> member.full() && !member.barred())
                .map(member -> member.person().value())
                .filter(person -> !members.contains(person))
                .forEach(members::add);
        return members;
    }

    void invite(Meeting meeting, List<String> members) {
        List<Presence> rows = new ArrayList<>();
        members.forEach(person -> rows.add(row(meeting, person, Presence.MEMBER, rows.size() + 1)));
        if (!members.contains(meeting.recorder())) {
            rows.add(row(meeting, meeting.recorder(), "RECORDER", rows.size() + 1));
        }
        presences.replace(meeting.caseId(), rows);
    }

    private static Presence row(Meeting meeting, String person, String kind, int place) {
        return Presence.asked(meeting.caseId(), person, kind, place);
    }
}
