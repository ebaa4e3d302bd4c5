package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnTextTests {

    @ParameterizedTest
    @CsvSource({"支部, 支部", "支部办, 支部办", "支部办事, 支部办", "支部𠮷, 支部", "支𠮷办, 支𠮷", "'', ''"})
    void cutsBetweenCharacters(String words, String fitting) {
        assertThat(ColumnText.fit(words, 3)).isEqualTo(fitting);
    }
}
