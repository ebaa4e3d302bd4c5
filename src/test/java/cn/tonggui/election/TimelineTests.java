package cn.tonggui.election;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.election.Timeline.Leads;
import cn.tonggui.election.Timeline.Mark;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days counted from the end of a term and from the day of the meeting (domain 2.1.2), each boundary from both sides. */
class TimelineTests {

    private static final LocalDate END = LocalDate.parse("2027-02-27");
    private static final LocalDate MEETING = LocalDate.parse("2027-02-23");

    @Test
    void theElectionOfTheDemonstrationRunsFromReminderToArchive() {
        Timeline line = line(END, MEETING);

        assertThat(line.stops())
                .extracting(stop -> stop.mark() + " " + stop.day())
                .containsExactly(
                        "REMIND 2026-08-31",
                        "STUDY 2026-10-30",
                        "YELLOW 2026-11-29",
                        "REQUEST 2026-12-29",
                        "APPROVAL 2027-01-12",
                        "CANDIDATES_REQUEST 2027-02-08",
                        "CANDIDATES_APPROVAL 2027-02-16",
                        "NOTICE 2027-02-18",
                        "MEETING 2027-02-23",
                        "REPORT 2027-02-26",
                        "RED 2027-02-27",
                        "RESULT_APPROVAL 2027-03-19",
                        "HAND_OVER 2027-03-29",
                        "ARCHIVE 2027-04-18");
    }

    @ParameterizedTest
    @CsvSource({"2027-01-27, 2026-12-28", "2027-01-28, 2026-12-29", "2027-01-29, 2026-12-29"})
    void theRequestComesSixtyDaysBeforeTheEndOrThirtyBeforeTheMeetingWhicheverIsEarlier(
            LocalDate meeting, LocalDate request) {
        assertThat(line(END, meeting).day(Mark.REQUEST)).isEqualTo(request);
    }

    @Test
    void anExtensionMovesWhatHangsOnTheEndOfTheTerm() {
        Timeline line = line(END.plusMonths(2), MEETING.plusMonths(2));

        assertThat(line.day(Mark.REMIND)).isEqualTo("2026-10-29");
        assertThat(line.day(Mark.RED)).isEqualTo("2027-04-27");
    }

    @Test
    void leadsComeFromTheParameters() {
        Timeline line = Timeline.of(END, MEETING, new Leads(70, 1, 5), TimelineTests::after);

        assertThat(line.day(Mark.REQUEST)).isEqualTo("2026-12-15");
        assertThat(line.day(Mark.APPROVAL)).isEqualTo("2026-12-16");
        assertThat(line.day(Mark.REPORT)).isEqualTo("2027-02-28");
    }

    @ParameterizedTest
    @CsvSource({
        "181,", "180, REMIND", "179, REMIND", "121, REMIND", "120, STUDY", "119, STUDY", "91, STUDY", "90, YELLOW",
        "89, YELLOW", "61, YELLOW", "60, REQUEST", "59, REQUEST", "31, REQUEST", "30, MONTH", "29, MONTH", "1, MONTH",
        "0, RED", "-1, RED", "-400, RED"
    })
    void aStageIsReachedOnItsDay(int left, TermStage stage) {
        assertThat(TermStage.reached(END, END.minusDays(left)).orElse(null)).isEqualTo(stage);
    }

    @ParameterizedTest
    @CsvSource({
        "181, CALM, CALM",
        "180, SOON, SOON",
        "179, SOON, SOON",
        "91, SOON, SOON",
        "90, YELLOW, SOON",
        "89, YELLOW, SOON",
        "31, YELLOW, SOON",
        "30, RED, SOON",
        "29, RED, SOON",
        "1, RED, SOON",
        "0, RED, RED",
        "-1, OVERDUE, OVERDUE"
    })
    void theLightSaysHowMuchTheEndPresses(int left, TermLight notBegun, TermLight begun) {
        assertThat(TermLight.of(END, END.minusDays(left), false)).isEqualTo(notBegun);
        assertThat(TermLight.of(END, END.minusDays(left), true)).isEqualTo(begun);
    }

    private static Timeline line(LocalDate end, LocalDate meeting) {
        return Timeline.of(end, meeting, Leads.DEFAULT, TimelineTests::after);
    }

    /** Monday to Friday. */
    private static LocalDate after(LocalDate day, int workingDays) {
        LocalDate next = day;
        for (int left = workingDays; left > 0; ) {
            next = next.plusDays(1);
            if (next.getDayOfWeek() != DayOfWeek.SATURDAY && next.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return next;
    }
}
