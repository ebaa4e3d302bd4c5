package cn.tonggui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.forms.Seals;
import cn.tonggui.qr.QrPicture;
import cn.tonggui.testing.TongguiTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The code at the door of a meeting: until when it is good, and that nobody else makes one. */
@TongguiTest
class DoorCodeTests {

    @Autowired
    private Seals seals;

    @Autowired
    private DoorCode door;

    @ParameterizedTest
    @CsvSource({"0, GOOD", "59, GOOD", "60, GOOD", "119, GOOD", "120, EXPIRED", "121, EXPIRED", "-1, EXPIRED"})
    void aCodeIsTakenInItsMinuteAndTheNext(long later, DoorCode.Reading reading) {
        Instant minute = Instant.parse("2026-11-30T06:00:00Z");
        String code = door(seals, minute).of("AAAAAAAAAAAAAAAAAAAAAA");

        assertThat(door(seals, minute.plusSeconds(later)).read("AAAAAAAAAAAAAAAAAAAAAA", code))
                .isEqualTo(reading);
    }

    static DoorCode door(Seals seals, Instant at) {
        return new DoorCode(seals, Clock.fixed(at, ZoneId.of("Asia/Shanghai")));
    }

    @Test
    void nobodyMakesACodeAndThatOfAnotherMeetingIsNone() {
        String code = door.of("meeting");
        String minute = code.substring(0, code.indexOf('.'));
        String changed = code.substring(0, code.length() - 1) + (code.endsWith("A") ? "B" : "A");

        for (String forged : new String[] {
            "",
            ".",
            "x",
            changed,
            door.of("another"),
            minute + ".",
            minute,
            "0" + code,
            "-" + code,
            "zzzzzzzzzz." + code,
            "长.长"
        }) {
            assertThat(door.read("meeting", forged)).as(forged).isEqualTo(DoorCode.Reading.FORGED);
        }
        assertThat(door.read("meeting", code)).isEqualTo(DoorCode.Reading.GOOD);
    }

    @Test
    void thePictureHoldsTheWholeAddress() {
        QrPicture picture =
                QrPicture.of("http://10.20.30.40:8080/meetings/AAAAAAAAAAAAAAAAAAAAAA/here?code=" + door.of("x"));

        assertThat(picture.size()).isBetween(21 + 8, 57 + 8);
        assertThat(picture.path()).startsWith("M4 4h7v1h-7z").matches("(M\\d+ \\d+h\\d+v1h-\\d+z)+");
    }
}
