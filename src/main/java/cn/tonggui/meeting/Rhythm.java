package cn.tonggui.meeting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kinds of meetings that a branch holds in a rhythm, each with the rule that wants it and the parameter that says how often. */
enum Rhythm {
    PARTY_MEETING("party-meeting", "R-M01", "rhythm.partyMeeting"),
    COMMITTEE("committee", "R-M02", "rhythm.committee"),
    GROUP_MEETING("group-meeting", "R-M03", "rhythm.groupMeeting"),
    LECTURE("lecture", "R-M05", "rhythm.lecture"),
    THEME_DAY("theme-day", "R-M06", "rhythm.themeDay"),
    LIFE_MEETING("life-meeting", "R-M07", "rhythm.lifeMeeting");

    private static final Set<MeetingState> HELD =
            Set.of(MeetingState.HELD, MeetingState.MINUTES_DRAFT, MeetingState.SIGNED, MeetingState.ARCHIVED);

    private final String body;
    private final String rule;
    private final String parameter;

    Rhythm(String body, String rule, String parameter) {
        this.body = body;
        this.rule = rule;
        this.parameter = parameter;
    }

    public String body() {
        return body;
    }

    public String rule() {
        return rule;
    }

    String parameter() {
        return parameter;
    }

    /** @param partyGroup that met, null for the whole branch @param present null before the sign-in */
    record Row(
            String unit,
            @Nullable String partyGroup,
            String body,
            String kind,
            LocalDate meetingDay,
            MeetingState state,
            int membersDue,
            @Nullable Integer present) {

        boolean held() {
            return HELD.contains(state);
        }
    }

    /**
     * How a branch stands with one kind today.
     *
     * @param word done (green), ahead (not yet time), due (yellow), late (red: the period before was left out), none (does not
     *     apply)
     * @param day on which it was held last, or is called for; null for neither
     * @param part how many groups have met @param whole of how many; 0 where groups do not matter
     */
    record Light(
            Rhythm rhythm,
            Every every,
            String word,
            @Nullable LocalDate day,
            int part,
            int whole) {}

    /**
     * What was held late for the period before counts for that one alone. A period is left out only where meetings of the branch
     * were known before it began.
     *
     * @param rows of one branch from the year before on @param groups of the branch @param first the first day that is known
     */
    Light light(
            Every every,
            List<Row> rows,
            List<String> groups,
            @Nullable LocalDate first,
            Every.Soon soon,
            LocalDate today) {
        if (this == GROUP_MEETING && groups.isEmpty()) {
            return new Light(this, every, "none", null, 0, 0);
        }
        List<Row> mine = rows.stream().filter(this::counts).toList();
        Every.Period now = every.at(today);
        Every.Period before = every.before(today);
        List<Row> held = mine.stream().filter(Row::held).toList();
        int whole = this == GROUP_MEETING ? groups.size() : 0;
        int part = whole == 0 ? 0 : met(every, held, groups, now);
        boolean known = first != null && first.isBefore(before.from());
        if (known && !fulfilled(every, held, groups, before)) {
            return new Light(this, every, "late", null, part, whole);
        }
        if (fulfilled(every, held, groups, now)) {
            return new Light(this, every, "done", last(every, held, now), part, whole);
        }
        LocalDate called = mine.stream()
                .filter(row -> !row.held() && now.holds(row.meetingDay()))
                .map(Row::meetingDay)
                .min(Comparator.naturalOrder())
                .orElse(null);
        boolean due = !today.isBefore(every.soon(now, soon));
        return new Light(this, every, due ? "due" : "ahead", called, part, whole);
    }

    /** Of the committee its regular meeting, by whomever it is held (R-O02). */
    private boolean counts(Row row) {
        return this == COMMITTEE ? row.kind().equals("regular") : row.body().equals(body);
    }

    private boolean fulfilled(Every every, List<Row> held, List<String> groups, Every.Period period) {
        return this == GROUP_MEETING
                ? met(every, held, groups, period) == groups.size()
                : held.stream().anyMatch(row -> enough(row) && period.equals(counted(every, row)));
    }

    private static int met(Every every, List<Row> held, List<String> groups, Every.Period period) {
        return (int) groups.stream()
                .filter(group -> held.stream()
                        .anyMatch(row -> group.equals(row.partyGroup()) && period.equals(counted(every, row))))
                .count();
    }

    /** R-M01: a members' meeting without half of its voters was none. */
    private boolean enough(Row row) {
        return this != PARTY_MEETING || row.present() != null && row.present() * 2 >= row.membersDue();
    }

    private static Every.Period counted(Every every, Row row) {
        return row.kind().equals("made-up") ? every.before(row.meetingDay()) : every.at(row.meetingDay());
    }

    private @Nullable LocalDate last(Every every, List<Row> held, Every.Period now) {
        return held.stream()
                .filter(row -> enough(row) && now.equals(counted(every, row)))
                .map(Row::meetingDay)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
