package cn.tonggui.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each kind of parameter takes, at its limits; an empty last column is refused. */
class AllowedTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            INTEGER  | 1..60             | 0       |
            INTEGER  | 1..60             | 1       | 1
            INTEGER  | 1..60             | 60      | 60
            INTEGER  | 1..60             | 61      |
            INTEGER  | 1..60             | 05      | 5
            INTEGER  | 1..60             | １２     | 12
            INTEGER  | 1..60             | -3      |
            INTEGER  | 1..60             | 3.5     |
            INTEGER  | 1..60             | 三       |
            INTEGER  | 1..60             | 9999999999999 |
            PERCENT  | 20..100           | 19%     |
            PERCENT  | 20..100           | 20      | 20%
            PERCENT  | 20..100           | 100％    | 100%
            PERCENT  | 20..100           | 101%    |
            TIME     | 12:00..23:59      | 11:59   |
            TIME     | 12:00..23:59      | 12：00   | 12:00
            TIME     | 12:00..23:59      | 23:59   | 23:59
            TIME     | 12:00..23:59      | 24:00   |
            TIME     | 08:00..23:59      | 9:05    | 09:05
            FRACTION | 1/10..1/3         | 1/11    |
            FRACTION | 1/10..1/3         | 1/10    | 1/10
            FRACTION | 1/10..1/3         | 1/3     | 1/3
            FRACTION | 1/10..1/3         | 34/100  |
            FRACTION | 1/10..1/3         | 1/0     |
            SPAN     | -365..0           | -60..0  | -60..0
            SPAN     | -365..0           | 0..-60  |
            SPAN     | -365..0           | -366..0 |
            SPAN     | -365..0           | -60..1  |
            RATIO    | 3;1..100;/;falling | 15/9/4  | 15/9/4
            RATIO    | 3;1..100;/;falling | 15、9、4 | 15/9/4
            RATIO    | 3;1..100;/;falling | 15/9/9  |
            RATIO    | 3;1..100;/;falling | 15/9    |
            RATIO    | 3;1..100;/;falling | 15/9/4/1 |
            RATIO    | 3;1..100;/;falling | 101/9/4 |
            RATIO    | 2;1..12;,;rising  | 2，3     | 2,3
            RATIO    | 2;1..12;,;rising  | 3,2     |
            RATIO    | 4;1..30;/;any     | 3/3/2/1 | 3/3/2/1
            SHARES   | 2                 | 0.6-0.4,0.8-0.2 | 0.6-0.4,0.8-0.2
            SHARES   | 2                 | 0.6-0.5,0.8-0.2 |
            SHARES   | 2                 | 0.6-0.4 |
            SHARES   | 2                 | 1-0,0.35-0.65 | 1-0,0.35-0.65
            SHARES   | 1;4               | 0.5-0.2-0.1-0.2 | 0.5-0.2-0.1-0.2
            SHARES   | 1;4               | 0.5-0.2-0.1-0.1 |
            SHARES   | 1;3               | 0.5-0.2-0.1-0.2 |
            POINTS   | 4;20;any          | 1-5-0.5-5 | 1-5-0.5-5
            POINTS   | 4;20;any          | 1-20-0-20 | 1-20-0-20
            POINTS   | 4;20;any          | 1-20.01-0.5-5 |
            POINTS   | 4;20;any          | 1-5-0.555-5 |
            POINTS   | 4;20;any          | 1-5-0.5 |
            POINTS   | 4;2;falling       | 1.05-1.00-0.95-0.85 | 1.05-1.00-0.95-0.85
            POINTS   | 4;2;falling       | 1.05-1.00-1.01-0.85 |
            POINTS   | 4;2;falling       | 1-1-1-0 |
            WORDS    | GTE=甲;GT=乙       | GT      |
            """)
    void aSettingIsTakenWithinItsLimitsOnly(String kind, String range, String typed, String stored) {
        assertThat(Allowed.of(kind, range).normal(typed).orElse(null)).isEqualTo(stored);
    }

    @Test
    void aChoiceIsOneOfItsWords() {
        Allowed allowed = Allowed.of("WORDS", "GTE=不少于|GT=超过");

        assertThat(allowed.normal(" GT ")).contains("GT");
        assertThat(allowed.normal("gt")).isEmpty();
        assertThat(allowed.normal("超过")).isEmpty();
        assertThat(allowed.words("GT")).isEqualTo("超过");
        assertThat(allowed.choices().keySet()).containsExactly("GTE", "GT");
    }
}
