package cn.tonggui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvitationTests {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    private static String file(String title, String time) {
        return new Invitation("m1", title, "会议室, 二楼; 东头", LocalDate.of(2026, 11, 25), time, 90, "一行\n两行").file(NOW);
    }

    @Test
    void noLineIsLongerThanSeventyFiveOctetsAndNoCharacterIsCut() {
        String title = "研究十一号道岔尖轨密贴不良反复发生的原因和整治方案以及𠮷林段的同类问题处置经验";

        String file = file(title, "09:00");

        assertThat(file.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(file.replace("\r\n ", "")).contains("SUMMARY:" + title);
    }

    @Test
    void whatMeansSomethingInTheFileIsEscaped() {
        assertThat(file("a\\b", "09:00").replace("\r\n ", ""))
                .contains("LOCATION:会议室\\, 二楼\\; 东头", "DESCRIPTION:一行\\n两行", "SUMMARY:a\\\\b");
    }

    @Test
    void withoutATimeOfDayItTakesTheWholeDay() {
        for (String time : List.of("", "上午", "24:00", "9:60")) {
            assertThat(file("例会", time)).contains("DTSTART;VALUE=DATE:20261125", "DTEND;VALUE=DATE:20261126");
        }
        assertThat(file("例会", "下午14：30开始"))
                .contains("DTSTART;TZID=Asia/Shanghai:20261125T143000", "DTEND;TZID=Asia/Shanghai:20261125T160000");
        assertThat(file("例会", "十四时三十分")).contains("T143000", "T160000");
        assertThat(file("例会", "下午两点半")).contains("T143000");
        assertThat(file("例会", "九时")).contains("T090000");
        assertThat(file("例会", "二十一时零五分")).contains("T210500");
        assertThat(file("例会", "十时")).contains("T100000");
        assertThat(file("例会", "23:59")).contains("T235900");
        assertThat(file("例会", "0:00")).contains("T000000");
    }
}
