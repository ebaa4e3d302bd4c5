package cn.tonggui.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.tonggui.kernel.RuleBroken;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What period a text names, to the day. */
class PeriodTests {

    @ParameterizedTest
    @CsvSource({
        "2026, YEAR, 2026-01-01, 2026-12-31",
        "2026Q1, QUARTER, 2026-01-01, 2026-03-31",
        "2026Q4, QUARTER, 2026-10-01, 2026-12-31",
        "2026-02, MONTH, 2026-02-01, 2026-02-28",
        "2028-02, MONTH, 2028-02-01, 2028-02-29",
        "2026-12, MONTH, 2026-12-01, 2026-12-31"
    })
    void goesFromItsFirstDayToItsLast(String text, Period.Kind kind, LocalDate from, LocalDate until) {
        assertThat(Period.of(text)).isEqualTo(new Period(kind, from, until));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1999", "2026Q0", "2026Q5", "2026-00", "2026-13", "2026-1", "2026Q41", " 2026"})
    void isNoneThatIsWrittenOtherwise(String text) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> Period.of(text))
                .satisfies(broken -> assertThat(broken.code()).isEqualTo("cycle-period"));
    }

    @Test
    void ofAYearHoldsItsQuarters() {
        assertThat(Period.of("2026").until()).isEqualTo(Period.of("2026Q4").until());
    }
}
