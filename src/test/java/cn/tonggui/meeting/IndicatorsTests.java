package cn.tonggui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.meeting.FigureMapper.ActionRow;
import cn.tonggui.meeting.FigureMapper.ItemRow;
import cn.tonggui.meeting.FigureMapper.MeetingRow;
import cn.tonggui.meeting.FigureMapper.ProblemRow;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndicatorsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Indicators.Rules RULES = new Indicators.Rules(TODAY, 3, day -> day.plusDays(5));

    private static LocalDateTime on(int month, int day) {
        return LocalDate.of(2026, month, day).atTime(15, 0);
    }

    private static Indicators of(
            List<MeetingRow> meetings, List<ItemRow> items, List<ActionRow> actions, List<ProblemRow> problems) {
        return Indicators.of(2026, new Indicators.Rows(meetings, items, actions, problems), RULES);
    }

    @Test
    void ofNothingThereIsNoRate() {
        Indicators none = of(List.of(), List.of(), List.of(), List.of());

        assertThat(none.monthly().words()).isEqualTo("—");
        assertThat(none.daysWords()).isEqualTo("—");
        assertThat(none.ratingWords()).isEqualTo("—");
    }

    @Test
    void aMonthCountsFromTheFirstMeetingThatIsKnown() {
        Indicators some = of(
                List.of(
                        new MeetingRow("B04", "2026-09", "regular", MeetingState.ARCHIVED, 1),
                        new MeetingRow("B04", "2026-10", "extra", MeetingState.SIGNED, 0),
                        new MeetingRow("B04", "2026-11", "regular", MeetingState.NOTICED, 0)),
                List.of(),
                List.of(),
                List.of());

        assertThat(some.monthly()).isEqualTo(new Rate(1, 3));
        assertThat(some.monthly().words()).isEqualTo("33%");
        assertThat(some.attended()).isEqualTo(new Rate(1, 2));
    }

    @Test
    void materialIsInTimeThreeDaysBeforeAndNotTwo() {
        LocalDate meeting = LocalDate.of(2026, 11, 25);
        Indicators some = of(
                List.of(),
                List.of(
                        new ItemRow("B04", "safety-key", meeting, on(11, 21)),
                        new ItemRow("B04", "safety-key", meeting, on(11, 22)),
                        new ItemRow("B04", "life", meeting, on(11, 23)),
                        new ItemRow("B04", "life", meeting, null)),
                List.of(),
                List.of());

        assertThat(some.material()).isEqualTo(new Rate(2, 4));
        assertThat(some.safety()).isEqualTo(new Rate(2, 4));
    }

    @Test
    void whatIsClosedOnItsDeadlineIsClosedInTime() {
        Indicators some = of(
                List.of(),
                List.of(),
                List.of(
                        new ActionRow("B04", LocalDate.of(2026, 11, 10), on(11, 1), on(11, 9)),
                        new ActionRow("B04", LocalDate.of(2026, 11, 10), on(11, 1), on(11, 10)),
                        new ActionRow("B04", LocalDate.of(2026, 11, 10), on(11, 1), on(11, 11)),
                        new ActionRow("B04", TODAY.minusDays(1), on(11, 1), null),
                        new ActionRow("B04", TODAY, on(11, 1), null)),
                List.of());

        assertThat(some.closed()).isEqualTo(new Rate(2, 4));
        assertThat(some.daysWords()).isEqualTo("9.0");
    }

    @Test
    void anAnswerIsInTimeOnTheFourthAndFifthDayAndNotOnTheSixth() {
        Indicators some = of(
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        studied(5, on(11, 5), on(11, 1)),
                        studied(4, on(11, 6), on(11, 1)),
                        studied(null, on(11, 7), on(11, 1)),
                        studied(null, null, on(11, 1)),
                        studied(null, null, null)));

        assertThat(some.feedback()).isEqualTo(new Rate(2, 4));
        assertThat(some.ratingWords()).isEqualTo("4.5");
    }

    @Test
    void whoIsNotAnsweredYetCountsFromTheDayAfterTheLast() {
        assertThat(feedbackOn(TODAY.minusDays(6))).isEqualTo(new Rate(0, 1));
        assertThat(feedbackOn(TODAY.minusDays(5))).isEqualTo(new Rate(0, 0));
        assertThat(feedbackOn(TODAY.minusDays(4))).isEqualTo(new Rate(0, 0));
    }

    private static Rate feedbackOn(LocalDate meeting) {
        return of(List.of(), List.of(), List.of(), List.of(studied(null, null, meeting.atTime(15, 0))))
                .feedback();
    }

    @Test
    void aProblemComesAgainWithinThirtyDays() {
        LocalDateTime now = on(11, 20);
        Indicators some = of(
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        raised(now, now.minusDays(29)),
                        raised(now, now.minusDays(30)),
                        raised(now, now.minusDays(31)),
                        raised(now.minusDays(29), now),
                        raised(now.minusDays(31), now),
                        raised(now, null)));

        assertThat(some.repeated()).isEqualTo(new Rate(3, 6));
        assertThat(some.repeated().words()).isEqualTo("50%");
    }

    @Test
    void averagesAreRoundedToATenthHalfUp() {
        assertThat(Indicators.average(List.of(4L, 4L, 5L))).isEqualTo(43L);
        assertThat(Indicators.average(List.of(3L, 4L, 4L, 4L))).isEqualTo(38L);
        assertThat(Indicators.average(List.of(1L, 2L, 2L, 2L, 2L, 2L, 2L, 2L))).isEqualTo(19L);
    }

    private static ProblemRow studied(Integer rating, LocalDateTime answered, LocalDateTime held) {
        return new ProblemRow("B04", on(10, 30), null, rating, answered, held);
    }

    private static ProblemRow raised(LocalDateTime at, LocalDateTime earlier) {
        return new ProblemRow("B04", at, earlier, null, null, null);
    }
}
