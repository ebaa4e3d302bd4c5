package cn.tonggui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R-M01 to R-M07: when a meeting that is due in a rhythm is green, yellow or red. */
class RhythmTests {

    private static final Every.Soon SOON = new Every.Soon(20, 20, 31);
    private static final LocalDate KNOWN = LocalDate.of(2025, 1, 1);

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2026-11-19, ahead", "MONTH, 2026-11-20, due", "MONTH, 2026-11-21, due", "MONTH, 2026-11-30, due",
        "QUARTER, 2026-12-10, ahead", "QUARTER, 2026-12-11, due", "QUARTER, 2026-12-12, due",
                "QUARTER, 2026-12-31, due",
        "YEAR, 2026-11-29, ahead", "YEAR, 2026-11-30, due", "YEAR, 2026-12-01, due", "YEAR, 2026-12-31, due"
    })
    void whatIsNotHeldTurnsYellowSomeDaysBeforeThePeriodEnds(Every every, LocalDate today, String word) {
        assertThat(light(Rhythm.THEME_DAY, every, List.of(), null, today).word())
                .isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2026-10-31, 2026-10-31, done",
        "MONTH, 2026-10-31, 2026-11-01, ahead",
        "MONTH, 2026-09-30, 2026-11-01, late",
        "QUARTER, 2026-07-01, 2026-09-30, done",
        "QUARTER, 2026-07-01, 2026-10-01, ahead",
        "QUARTER, 2026-06-30, 2026-09-30, due",
        "QUARTER, 2026-06-30, 2026-10-01, late",
        "YEAR, 2025-12-31, 2025-12-31, done",
        "YEAR, 2025-12-31, 2026-01-01, ahead"
    })
    void oneMeetingServesItsPeriodAndThePeriodAfterItIsRed(Every every, LocalDate held, LocalDate today, String word) {
        Every.Soon never = new Every.Soon(28, 0, 0);
        Rhythm.Light light =
                Rhythm.LECTURE.light(every, List.of(row("lecture", "on-time", held)), List.of(), held, never, today);

        assertThat(light.word()).isEqualTo(word);
    }

    @Test
    void whatIsMadeUpPutsThePeriodBeforeRightAndNothingElse() {
        LocalDate today = LocalDate.of(2026, 11, 5);
        assertThat(light(Rhythm.THEME_DAY, Every.MONTH, List.of(), KNOWN, today).word())
                .isEqualTo("late");

        List<Rhythm.Row> made = List.of(row("theme-day", "made-up", LocalDate.of(2026, 11, 3)));
        assertThat(light(Rhythm.THEME_DAY, Every.MONTH, made, KNOWN, today).word())
                .isEqualTo("ahead");
        assertThat(light(Rhythm.THEME_DAY, Every.MONTH, made, KNOWN, today.withDayOfMonth(20))
                        .word())
                .isEqualTo("due");
    }

    @ParameterizedTest
    @CsvSource({"2026-09-30, late", "2026-10-01, ahead", "2026-10-02, ahead"})
    void aPeriodBeforeAnythingWasKnownIsNotOwed(LocalDate first, String word) {
        assertThat(light(Rhythm.THEME_DAY, Every.MONTH, List.of(), first, LocalDate.of(2026, 11, 5))
                        .word())
                .isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"3, ahead", "4, done", "5, done"})
    void aMembersMeetingWithoutHalfOfItsVotersIsNone(int present, String word) {
        Rhythm.Row row = new Rhythm.Row(
                "B04", null, "party-meeting", "on-time", LocalDate.of(2026, 10, 8), MeetingState.ARCHIVED, 8, present);

        assertThat(light(Rhythm.PARTY_MEETING, Every.QUARTER, List.of(row), null, LocalDate.of(2026, 11, 5))
                        .word())
                .isEqualTo(word);
    }

    @Test
    void everyGroupMeetsByItself() {
        LocalDate today = LocalDate.of(2026, 11, 22);
        List<String> groups = List.of("B04-1", "B04-2");
        Rhythm.Row one = group("B04-1", 10);
        Rhythm.Row two = group("B04-2", 12);

        Rhythm.Light half = Rhythm.GROUP_MEETING.light(Every.MONTH, List.of(one), groups, null, SOON, today);
        assertThat(half.word()).isEqualTo("due");
        assertThat(half.part()).isEqualTo(1);
        assertThat(half.whole()).isEqualTo(2);
        Rhythm.Light both = Rhythm.GROUP_MEETING.light(Every.MONTH, List.of(one, two), groups, null, SOON, today);
        assertThat(both.word()).isEqualTo("done");
        assertThat(both.day()).isEqualTo(LocalDate.of(2026, 11, 12));
        assertThat(Rhythm.GROUP_MEETING
                        .light(Every.MONTH, List.of(one, one), groups, null, SOON, today)
                        .part())
                .isEqualTo(1);
        assertThat(Rhythm.GROUP_MEETING
                        .light(Every.MONTH, List.of(), List.of(), KNOWN, SOON, today)
                        .word())
                .isEqualTo("none");
    }

    @Test
    void ofTheCommitteeItsRegularMeetingCounts() {
        LocalDate today = LocalDate.of(2026, 11, 22);
        LocalDate day = LocalDate.of(2026, 11, 12);

        assertThat(light(Rhythm.COMMITTEE, Every.MONTH, List.of(row("committee", "extra", day)), null, today)
                        .word())
                .isEqualTo("due");
        assertThat(light(Rhythm.COMMITTEE, Every.MONTH, List.of(row("committee", "regular", day)), null, today)
                        .word())
                .isEqualTo("done");
        assertThat(light(Rhythm.COMMITTEE, Every.MONTH, List.of(row("branch", "regular", day)), null, today)
                        .word())
                .isEqualTo("done");
    }

    @Test
    void whatIsOnlyCalledIsNotHeldYet() {
        LocalDate day = LocalDate.of(2026, 11, 27);
        Rhythm.Row called = new Rhythm.Row("B04", null, "theme-day", "on-time", day, MeetingState.NOTICED, 8, null);

        Rhythm.Light light = light(Rhythm.THEME_DAY, Every.MONTH, List.of(called), null, LocalDate.of(2026, 11, 22));
        assertThat(light.word()).isEqualTo("due");
        assertThat(light.day()).isEqualTo(day);
    }

    private static Rhythm.Light light(
            Rhythm rhythm, Every every, List<Rhythm.Row> rows, LocalDate first, LocalDate today) {
        return rhythm.light(every, rows, List.of(), first, SOON, today);
    }

    private static Rhythm.Row row(String body, String kind, LocalDate day) {
        return new Rhythm.Row("B04", null, body, kind, day, MeetingState.ARCHIVED, 8, 8);
    }

    private static Rhythm.Row group(String group, int day) {
        return new Rhythm.Row(
                "B04", group, "group-meeting", "on-time", LocalDate.of(2026, 11, day), MeetingState.HELD, 4, 4);
    }
}
