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

/** Dates and times: how they are written, and which day may stand before which. */
class DayBindingTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9999-99-99",
                "2026-02-29",
                "2026-02-30",
                "1899-12-31",
                "2200-01-01",
                "2026-1-1",
                "2026/11/30",
                "30.11.2026",
                "20261130",
                "明天",
                "2026-11-30T00:00",
                "+2026-11-30",
                "-2026-11-30",
                "2026-11-30 x"
            })
    void refusesWhatIsNoDate(String date) {
        assertThat(error(bind("deadline", date), "deadline")).isEqualTo("期限要写成 2026-11-30 这样的日期。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2199-12-31", "2024-02-29", "２０２４－０２－２９", " 2024-02-29 "})
    void takesDatesOfThreeCenturies(String date) {
        FormDefinition form = form("day: {title: 日期, format: date}");
        Submission submission = FORMS.bind(form, "submit", typed("day", date), Map.of(), new People());
        assertThat(submission.errors()).isEmpty();
        assertThat((String) submission.values().get("day")).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21, false", "2026-11-22, true", "2026-11-23, true"})
    void comparesADayWithToday(String day, boolean fits) {
        assertThat(bind("deadline", day).valid()).isEqualTo(fits);
        if (!fits) {
            assertThat(error(bind("deadline", day), "deadline")).isEqualTo("期限要在今天或今天以后。");
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-11-29T23:59, true", "2026-11-30T23:59, true", "2026-12-01T00:00, false"})
    void comparesADayWithAnotherField(String time, boolean fits) {
        Submission submission = bind("deadline", "2026-11-30", "meeting", time);
        assertThat(submission.valid()).isEqualTo(fits);
        assertThat(error(submission, "meeting")).isEqualTo(fits ? "" : "会议时间要和期限相同，或者比它早。");
    }

    @Test
    void comparesWithADayOfTheCaseAndWithNothingWhenThereIsNone() {
        FormDefinition form = form(
                "begin: {title: 开始, format: date, readOnly: true}",
                "end: {title: 结束, format: date, x-notBefore: begin}");
        var typed = typed("end", "2026-01-01");
        assertThat(FORMS.bind(form, "submit", typed, Map.of("begin", "2026-01-02"), new People())
                        .valid())
                .isFalse();
        assertThat(FORMS.bind(form, "submit", typed, Map.of("begin", "2026-01-01"), new People())
                        .valid())
                .isTrue();
        assertThat(FORMS.bind(form, "submit", typed, Map.of(), new People()).valid())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-30", "2026-11-30T24:00", "2026-11-30T09:60", "2026-11-30 09:00", "2026-11-30T09:00Z"})
    void refusesWhatIsNoTime(String time) {
        assertThat(error(bind("meeting", time), "meeting")).isEqualTo("会议时间要写成 2026-11-30T09:00 这样的时间。");
    }
}
