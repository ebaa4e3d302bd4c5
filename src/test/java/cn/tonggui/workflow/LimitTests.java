package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitTests {

    private static Limit limit(String field, String atMost, String since) {
        return new Limit("R-M11", List.of("pair"), field, atMost, null, null, since, "最多");
    }

    @ParameterizedTest
    @CsvSource({
        "year, 2026-12-31, 2026-01-01",
        "year, 2027-01-01, 2027-01-01",
        "quarter, 2026-03-31, 2026-01-01",
        "quarter, 2026-04-01, 2026-04-01",
        "quarter, 2026-12-31, 2026-10-01",
        "month, 2026-11-22, 2026-11-01",
        "12mo, 2026-11-22, 2025-11-22",
        "1mo, 2026-03-31, 2026-02-28",
        "90d, 2026-11-22, 2026-08-24"
    })
    void countsFromTheFirstDayOfASpan(String since, LocalDate today, LocalDate from) {
        assertThat(limit("a", "1", since).from(today)).isEqualTo(from);
    }

    @Test
    void countsEachEntryOnce() {
        Map<String, Object> values = Map.of(
                "one",
                "P2",
                "many",
                List.of("P2", "P1", "P2"),
                "rows",
                List.of(Map.of("person", "P3"), Map.of("share", 1), Map.of("person", "P3")));

        assertThat(limit("one", "1", null).entries(values)).containsExactly("P2");
        assertThat(limit("many", "1", null).entries(values)).containsExactly("P1", "P2");
        assertThat(limit("rows.person", "1", null).entries(values)).containsExactly("P3");
        assertThat(limit("none", "1", null).entries(values)).isEmpty();
        assertThat(limit("none.person", "1", null).entries(values)).isEmpty();
    }

    @Test
    void readsANumberOrAParameter() {
        assertThat(limit("a", "3", null).most(Map.of())).isEqualTo(3);
        assertThat(limit("a", "help.pairs", null).most(Map.of("help.pairs", "4")))
                .isEqualTo(4);
    }
}
