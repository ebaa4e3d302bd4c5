package cn.tonggui.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.UnitCode;
import cn.tonggui.regulation.WorkingDays;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.workflow.Deadline;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The days on which a deadline is reminded of, in working days of the calendar. */
@TongguiTest
class StagesTests {

    private static final LocalDateTime LONG_AGO = LocalDateTime.parse("2026-01-01T09:00");

    @Autowired
    private WorkingDays days;

    /** Due on Friday 13 November 2026. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-10T07:59, none",
        "2026-11-10T08:00, -3",
        "2026-11-12T23:59, -3",
        "2026-11-13T07:59, -3",
        "2026-11-13T08:00, 0",
        "2026-11-15T12:00, 0",
        "2026-11-16T07:59, 0",
        "2026-11-16T08:00, 1",
        "2026-11-20T07:59, 1",
        "2026-11-20T08:00, 5",
        "2026-11-27T07:59, 5",
        "2026-11-27T08:00, 10",
        "2027-11-27T08:00, 10"
    })
    void followOneAnotherInWorkingDays(String now, String stage) {
        assertThat(at(now, due("2026-11-13T18:00", LONG_AGO))).isEqualTo(stage);
    }

    /** Due on the last working day before the National Day holiday of 1 to 7 October; Saturday the 10th is worked. */
    @ParameterizedTest
    @CsvSource({
        "2026-09-24T07:59, none",
        "2026-09-24T08:00, -3",
        "2026-09-27T12:00, -3",
        "2026-10-07T23:59, 0",
        "2026-10-08T07:59, 0",
        "2026-10-08T08:00, 1",
        "2026-10-12T08:00, 1",
        "2026-10-13T08:00, 5"
    })
    void leaveHolidaysOutAndCountTransferredDays(String now, String stage) {
        assertThat(at(now, due("2026-09-30T18:00", LONG_AGO))).isEqualTo(stage);
    }

    /** 2027 is not imported, so New Year's Day counts as a working day until it is. */
    @ParameterizedTest
    @CsvSource({"2026-12-29T07:59, none", "2026-12-29T08:00, -3", "2027-01-01T08:00, 0", "2027-01-04T08:00, 1"})
    void goByTheWeekInAYearNotImported(String now, String stage) {
        assertThat(at(now, due("2027-01-01T18:00", LONG_AGO))).isEqualTo(stage);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-10T07:59, -3",
        "2026-11-10T08:00, none",
        "2026-11-10T08:01, none",
        "2026-11-13T10:00, 0",
        "2026-11-19T10:00, 1"
    })
    void tellNobodyOfATaskThatHasJustComeThatItIsComingUp(LocalDateTime since, String stage) {
        LocalDateTime now = since.plusMinutes(5);
        assertThat(at(now.toString(), due("2026-11-13T18:00", since))).isEqualTo(stage);
    }

    @Test
    void goOneLevelHigherEachTimeItIsLate() {
        assertThat(List.of("2026-11-13T09:00", "2026-11-16T09:00", "2026-11-20T09:00", "2026-11-27T09:00"))
                .extracting(now -> reached(now, due("2026-11-13T18:00", LONG_AGO))
                        .orElseThrow()
                        .level())
                .containsExactly(0, 1, 2, 3);
    }

    private String at(String now, Deadline deadline) {
        return reached(now, deadline).map(stage -> "" + stage.offset()).orElse("none");
    }

    private Optional<Stage> reached(String now, Deadline deadline) {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        Clock clock = Clock.fixed(LocalDateTime.parse(now).atZone(zone).toInstant(), zone);
        return new Stages(days, clock).reached(deadline);
    }

    private static Deadline due(String dueAt, LocalDateTime since) {
        return new Deadline(
                "task",
                "case",
                "B04-0001",
                "一件事",
                new UnitCode("B04"),
                "step",
                "一步",
                "",
                null,
                List.of(),
                List.of(),
                since,
                LocalDateTime.parse(dueAt),
                List.of(3),
                List.of(1, 5, 10),
                true);
    }
}
