package cn.tonggui.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a fusion review reminds of itself, and how many Party items it wants linked. */
class FusionRulesTests {

    @ParameterizedTest
    @CsvSource({
        "2026Q4, 2026-12-23, 2026-12-24",
        "2026Q4, 2026-12-24, ",
        "2026Q4, 2026-12-25, ",
        "2026Q4, 2026-08-01, 2026-12-24",
        "2026-11, 2026-11-22, 2026-11-23",
        "2026-11, 2026-11-23, ",
        "2026-02, 2026-02-01, 2026-02-21",
    })
    void itRemindsSomeDaysBeforeTheEndOfTheQuarter(String period, LocalDate today, LocalDate day) {
        assertThat(ScheduleFusion.next(Period.of(period), 7, today)).isEqualTo(Optional.ofNullable(day));
    }

    @Test
    void aYearIsRemindedAtTheEndOfEachOfItsQuarters() {
        List<LocalDate> days = new ArrayList<>();
        Optional<LocalDate> next = ScheduleFusion.next(Period.of("2027"), 7, LocalDate.of(2026, 12, 31));
        while (next.isPresent()) {
            days.add(next.get());
            next = ScheduleFusion.next(Period.of("2027"), 7, next.get());
        }
        assertThat(days)
                .containsExactly(
                        LocalDate.of(2027, 3, 24),
                        LocalDate.of(2027, 6, 23),
                        LocalDate.of(2027, 9, 23),
                        LocalDate.of(2027, 12, 24));
    }

    @ParameterizedTest
    @CsvSource({
        "79, 100, false",
        "80, 100, true",
        "81, 100, true",
        "3, 4, false",
        "4, 5, true",
        "0, 1, false",
        "1, 1, true"
    })
    void fourOfFiveAreEnough(int linked, int all, boolean enough) {
        List<FusionLink> links = IntStream.range(0, all)
                .mapToObj(no -> no < linked
                        ? FusionLink.linked(no, "党务项", "指标", "1", "2")
                        : FusionLink.alone(no, "党务项", "法定组织生活"))
                .toList();
        assertThat(CheckLinks.enough(links, "80%")).isEqualTo(enough);
    }
}
