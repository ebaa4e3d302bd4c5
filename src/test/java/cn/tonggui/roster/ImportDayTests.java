package cn.tonggui.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportDayTests {

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01", "2026-3-1", "2026/3/1", "2026.03.01", "2026年3月1日", "20260301"})
    void isReadHoweverItIsTyped(String text) {
        assertThat(ImportDay.of(text)).contains(LocalDate.of(2026, 3, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2026", "2026-02-29", "2026-13-01", "26-3-1", "202631", "3/1/2026", "2026-03-01T10:30", "去年"
            })
    void isNoneWhereThereIsNone(String text) {
        assertThat(ImportDay.of(text)).isEmpty();
    }
}
