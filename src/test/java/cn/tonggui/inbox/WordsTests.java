package cn.tonggui.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.tonggui.inbox.Words.Light;
import cn.tonggui.inbox.Words.Part;
import cn.tonggui.regulation.WorkingDays;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** It is Friday, 20 November 2026, 10:00; Monday to Friday are working days. */
class WordsTests {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 20, 10, 0);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Words words = new Words(Clock.fixed(NOW.atZone(SHANGHAI).toInstant(), SHANGHAI), mondayToFriday());

    @Test
    void isRedFromTheMomentAfterTheDeadline() {
        assertThat(words.due(NOW.minusSeconds(1)).light()).isEqualTo(Light.LATE);
        assertThat(words.due(NOW).light()).isEqualTo(Light.SOON);
        assertThat(words.due(NOW.plusSeconds(1)).light()).isEqualTo(Light.SOON);
    }

    @Test
    void isAmberUntilTheEndOfTheNextWorkingDay() {
        assertThat(words.due(day(22).atTime(18, 0)).light()).isEqualTo(Light.SOON);
        assertThat(words.due(day(23).atTime(23, 59)).light()).isEqualTo(Light.SOON);
        assertThat(words.due(day(24).atTime(0, 0)).light()).isEqualTo(Light.CALM);
    }

    @Test
    void countsOverdueInWorkingDays() {
        assertThat(words.due(day(20).atTime(9, 0)).text()).isEqualTo("已逾期");
        assertThat(words.due(day(19).atTime(18, 0)).text()).isEqualTo("逾期 1 天");
        assertThat(words.due(day(13).atTime(18, 0)).text()).isEqualTo("逾期 5 天");
    }

    @Test
    void saysTodayWithTheHourAndLaterTheDay() {
        assertThat(words.due(day(20).atTime(18, 0)).text()).isEqualTo("今天 18:00 到期");
        assertThat(words.due(day(23).atTime(18, 0)).text()).isEqualTo("11月23日");
        assertThat(words.due(LocalDate.of(2027, 1, 4).atTime(18, 0)).text()).isEqualTo("2027年1月4日");
    }

    @Test
    void saysWhatIsLeftOfTheLastDayOnly() {
        assertThat(words.due(day(20).atTime(18, 0)).left()).isEqualTo("剩 8 小时");
        assertThat(words.due(NOW.plusMinutes(20)).left()).isEqualTo("剩 20 分");
        assertThat(words.due(NOW.plusSeconds(1)).left()).isEqualTo("剩 1 分");
        assertThat(words.due(day(21).atTime(18, 0)).left()).isEmpty();
    }

    @Test
    void partsTheListAtTodayAndSevenDays() {
        assertThat(words.part(NOW.minusMinutes(1))).isEqualTo(Part.LATE);
        assertThat(words.part(day(20).atTime(23, 59))).isEqualTo(Part.TODAY);
        assertThat(words.part(day(21).atStartOfDay())).isEqualTo(Part.WEEK);
        assertThat(words.part(day(27).atTime(23, 59))).isEqualTo(Part.WEEK);
        assertThat(words.part(day(28).atStartOfDay())).isEqualTo(Part.LATER);
    }

    @Test
    void saysDurationsInTheLargestUnitThatSaysSomething() {
        assertThat(words.took(Duration.ofSeconds(59))).isEqualTo("不到 1 分");
        assertThat(words.took(Duration.ofMinutes(1))).isEqualTo("1 分");
        assertThat(words.took(Duration.ofMinutes(60))).isEqualTo("1 小时");
        assertThat(words.took(Duration.ofMinutes(61))).isEqualTo("1 小时 1 分");
        assertThat(words.took(Duration.ofHours(24))).isEqualTo("1 天");
        assertThat(words.took(null)).isEmpty();
    }

    @Test
    void capsCountsAt999() {
        assertThat(words.count(998)).isEqualTo("998");
        assertThat(words.count(999)).isEqualTo("999");
        assertThat(words.count(1000)).isEqualTo("999+");
    }

    @Test
    void saysSizesAsPeopleReadThem() {
        assertThat(words.size(1)).isEqualTo("1 KB");
        assertThat(words.size(1024 * 1024 - 1)).isEqualTo("1023 KB");
        assertThat(words.size(1024 * 1024)).isEqualTo("1.0 MB");
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 11, day);
    }

    private static WorkingDays mondayToFriday() {
        WorkingDays days = mock(WorkingDays.class);
        when(days.isWorkingDay(any())).thenAnswer(call -> works(call.getArgument(0)));
        when(days.between(any(), any())).thenAnswer(call -> {
            LocalDate from = call.getArgument(0);
            return (int) from.plusDays(1)
                    .datesUntil(call.<LocalDate>getArgument(1).plusDays(1))
                    .filter(WordsTests::works)
                    .count();
        });
        when(days.due(any(), anyInt())).thenAnswer(call -> {
            LocalDate from = call.getArgument(0);
            return from.plusDays(1)
                    .datesUntil(from.plusDays(30))
                    .filter(WordsTests::works)
                    .skip(call.<Integer>getArgument(1) - 1)
                    .findFirst()
                    .orElseThrow()
                    .atTime(18, 0);
        });
        return days;
    }

    private static boolean works(LocalDate day) {
        return day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue();
    }
}
