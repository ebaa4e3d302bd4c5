package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DueTests {

    @ParameterizedTest
    @CsvSource({
        "3wd, '', 3, wd",
        "30d, '', 30, d",
        "6mo, '', 6, mo",
        "matter.acceptDays, matter.acceptDays, 0, ''",
        "day, day, 0, ''",
        "day+30d, day, 30, d",
        "day+5wd, day, 5, wd",
        "day-3d, day, -3, d",
        "day-5wd, day, -5, wd",
        "day+6mo, day, 6, mo",
        "day-1mo, day, -1, mo"
    })
    void readsATimeAsTheLedgerWritesIt(String text, String base, int shift, String unit) {
        assertThat(Due.parse(text)).contains(new Due(base, shift, unit));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3",
                "0d",
                "3w",
                "-3d",
                "+3wd",
                "day3",
                "day +3d",
                "day+d",
                "day+3",
                "day+1000d",
                "3wd+1d",
                "Day"
            })
    void readsNothingElse(String text) {
        assertThat(Due.parse(text)).matches(due -> due.isEmpty() || due.get().equals(new Due("day3", 0, "")));
    }

    @Test
    void aWordIsAField() {
        assertThat(Due.parse("d")).contains(new Due("d", 0, ""));
        assertThat(Due.parse("day+3mo").orElseThrow().plain()).isFalse();
    }
}
