package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** B10, 签到: who came. Observers may be added; nobody becomes a member by it, and no member an observer (SD19). */
@Component
class RollCallStep implements OwnStep {

    private final Presences presences;
    private final MeetingWords words;

    RollCallStep(Presences presences, MeetingWords words) {
        this.presences = presences;
        this.words = words;
    }

    @Override
    public String key() {
        return "committee-agenda/signIn";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        return Map.of(
                "presence",
                presences.of(at.caseId()).stream()
                        .map(row -> {
                            Map<String, Object> cells = new LinkedHashMap<>();
                            cells.put("person", row.person());
                            cells.put("as", row.kind().toLowerCase(Locale.ROOT));
                            cells.put("present", present(row));
                            cells.put("reason", row.reason());
                            return cells;
                        })
                        .toList());
    }

    /** What the host said of it before; else that the person scanned the code, or announced. */
    private static String present(Presence row) {
        if (row.present() == null) {
            return row.scanned() ? "yes" : row.answer();
        }
        return row.came() ? "yes" : "no";
    }

    /**
     * Who scanned the code while the host filled in the page is not forgotten by it.
     *
     * @throws RuleBroken SD19 somebody without a vote is signed in as a member; {@code agenda-member-as}; {@code
     *     agenda-person-twice}; {@code sign-in-absent} who scanned the code is called absent without a reason
     */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        Map<String, Given> typed = new LinkedHashMap<>();
        for (Given row : new Given(values).rows("presence")) {
            if (typed.put(row.text("person"), row) != null) {
                throw new RuleBroken("agenda-person-twice", name(row.text("person"))).at("presence");
            }
        }
        List<Presence> rows = new ArrayList<>();
        List<String> denied = new ArrayList<>();
        for (Presence due : presences.of(at.caseId())) {
            Given row = typed.get(due.person());
            if (due.member()) {
                rows.add(member(due, row));
            } else if (row != null) {
                rows.add(other(due, row));
            } else if (due.scanned()) {
                rows.add(came(due, due.kind(), true, due.reason()));
            }
            if (row != null && due.scanned() && !row.yes("present") && !row.has("reason")) {
                denied.add(name(due.person()));
            }
            typed.remove(due.person());
        }
        if (!denied.isEmpty()) {
            throw new RuleBroken("sign-in-absent", words.listed(denied));
        }
        typed.forEach((person, row) ->
                rows.add(other(Presence.asked(at.caseId(), person, Presence.OBSERVER, rows.size() + 1), row)));
        presences.replace(at.caseId(), rows);
    }

    private Presence member(Presence due, Given row) {
        if (row == null) {
            return came(due, due.kind(), due.scanned(), due.reason());
        }
        if (!row.text("as").equals("member")) {
            throw new RuleBroken("agenda-member-as", name(due.person())).at("presence");
        }
        return came(due, due.kind(), row.yes("present"), row.text("reason"));
    }

    private Presence other(Presence due, Given row) {
        if (row.text("as").equals("member")) {
            throw new RuleBroken("SD19", words.say("meet.observer-as-member", name(due.person()))).at("presence");
        }
        return came(due, row.text("as").toUpperCase(Locale.ROOT), row.yes("present"), row.text("reason"));
    }

    private static Presence came(Presence due, String kind, boolean present, String reason) {
        return new Presence(
                due.meeting(),
                due.person(),
                kind,
                due.place(),
                due.answer(),
                reason,
                due.written(),
                present,
                due.scannedAt());
    }

    private String name(String person) {
        return words.names(List.of(person)).getOrDefault(person, "");
    }
}
