package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperPeriodTests {

    @ParameterizedTest
    @CsvSource({"2026-01,2026年1月", "2026-11,2026年11月", "2026-12,2026年12月", "2026Q1,2026年第一季度", "2027-Q4,2027年第四季度"})
    void saysMonthsAndQuarters(String typed, String said) {
        assertThat(PaperPeriod.said(typed)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"2026-00", "2026-13", "2026Q0", "2026Q5", "2026", "2026-11-05", "B04-2026-11", "见2026-11"})
    void leavesTheRest(String words) {
        assertThat(PaperPeriod.said(words)).isEqualTo(words);
    }
}
