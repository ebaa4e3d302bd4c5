package cn.tonggui.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** November 2026, with Wednesday the 25th off and Saturday the 28th worked instead. */
class CalendarTests {

    private final Calendar calendar =
            new Calendar(Map.of(LocalDate.parse("2026-11-25"), false, LocalDate.parse("2026-11-28"), true));

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, false",
        "2026-11-23, true",
        "2026-11-25, false",
        "2026-11-27, true",
        "2026-11-28, true",
        "2026-11-29, false"
    })
    void namedDaysGoBeforeTheWeek(LocalDate day, boolean working) {
        assertThat(calendar.isWorking(day)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 0, 2026-11-22", "2026-11-22, 1, 2026-11-23", "2026-11-23, 1, 2026-11-24",
                "2026-11-24, 1, 2026-11-26",
        "2026-11-24, 3, 2026-11-28", "2026-11-24, 4, 2026-11-30", "2026-11-27, 1, 2026-11-28",
                "2026-11-28, 1, 2026-11-30"
    })
    void theNthWorkingDayAfterSkipsTheOthers(LocalDate from, int days, LocalDate due) {
        assertThat(calendar.after(from, days)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-26, -1, 2026-11-24",
        "2026-11-29, -1, 2026-11-28",
        "2026-11-29, -2, 2026-11-27",
        "2026-11-30, -4, 2026-11-24",
        "2026-11-24, -1, 2026-11-23",
        "2026-11-23, -1, 2026-11-20"
    })
    void theNthWorkingDayBeforeSkipsThemToo(LocalDate from, int days, LocalDate due) {
        assertThat(calendar.after(from, days)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 2026-11-24, 0",
        "2026-11-24, 2026-11-25, 0",
        "2026-11-24, 2026-11-26, 1",
        "2026-11-22, 2026-11-29, 5",
        "2026-11-26, 2026-11-24, -1",
        "2026-11-29, 2026-11-22, -5"
    })
    void betweenCountsAfterTheFirstUpToTheLast(LocalDate from, LocalDate to, int days) {
        assertThat(calendar.between(from, to)).isEqualTo(days);
    }

    @Test
    void betweenUndoesAfter() {
        LocalDate from = LocalDate.parse("2026-11-20");
        for (int days = 1; days < 40; days++) {
            assertThat(calendar.between(from, calendar.after(from, days))).isEqualTo(days);
        }
    }
}
