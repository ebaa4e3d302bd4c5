package cn.tonggui.forms;

import static cn.tonggui.forms.Sample.FORMS;
import static cn.tonggui.forms.Sample.bind;
import static cn.tonggui.forms.Sample.error;
import static cn.tonggui.forms.Sample.form;
import static cn.tonggui.forms.Sample.typed;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.forms.Sample.People;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are exact, within their limits, or refused. */
class NumberBindingTests {

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "2, true", "998, true", "999, true", "1000, false"})
    void keepsIntegersWithinTheirLimits(String copies, boolean fits) {
        assertThat(bind("copies", copies).valid()).isEqualTo(fits);
    }

    @Test
    void saysTheLimitOfANumber() {
        assertThat(error(bind("copies", "0"), "copies")).isEqualTo("份数最小填 1，您填的是 0。");
        assertThat(error(bind("copies", "1000"), "copies")).isEqualTo("份数最大填 999，您填的是 1,000。");
        assertThat(error(bind("amount", "-0.01"), "amount")).isEqualTo("金额最小填 0，您填的是 -0.01。");
        assertThat(error(bind("amount", "0.001"), "amount")).isEqualTo("金额要填 0.01 的整数倍，您填的是 0.001。");
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775806, true",
        "9223372036854775807, true",
        "9223372036854775808, false",
        "-9223372036854775809, false"
    })
    void refusesIntegersThatDoNotFit(String number, boolean fits) {
        FormDefinition form = form("count: {title: 数量, type: integer}");
        Submission submission = FORMS.bind(form, "submit", typed("count", number), Map.of(), new People());
        assertThat(submission.valid()).isEqualTo(fits);
        assertThat(error(submission, "count")).isEqualTo(fits ? "" : "数量的数字太大，请核对后重新填写。");
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "0.10, 0.10",
        "１２．５, 12.5",
        "007.5, 7.5",
        "+3, 3",
        "90071992547409930.01, 90071992547409930.01"
    })
    void readsDecimalsExactly(String text, String stored) {
        assertThat(bind("amount", text).values()).containsEntry("amount", stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e5",
                "1E+999999999",
                "NaN",
                "Infinity",
                "1,000",
                "0x10",
                ".5",
                "5.",
                "10²",
                "½",
                "١٢",
                "一百",
                "1 2",
                "--1"
            })
    void refusesWhatIsNoNumber(String text) {
        assertThat(error(bind("amount", text), "amount")).isEqualTo("金额要写成数字，例如 1234.50。");
        assertThat(error(bind("copies", text), "copies")).isEqualTo("份数要写成整数，例如 12。");
    }
}
