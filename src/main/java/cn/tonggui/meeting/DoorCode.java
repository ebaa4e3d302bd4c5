package cn.tonggui.meeting;

import cn.tonggui.forms.Seals;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * What the code at the door of a meeting says (签到二维码): the minute, and a tag of meeting and minute that only this
 * installation can make. No row is kept of it. It changes each minute, and that of the minute before is still taken.
 */
@Component
class DoorCode {

    private static final String PURPOSE = "meeting-sign-in";
    private static final long MINUTE = 60_000;
    private static final int DIGITS = Character.MAX_RADIX;
    private static final int LONGEST_MINUTE = 9;
    private static final int TAG = 22;

    private final Seals seals;
    private final Clock clock;

    DoorCode(Seals seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    enum Reading {
        GOOD,
        EXPIRED,
        FORGED
    }

    /** The code of this minute. */
    String of(String meeting) {
        return code(meeting, minute());
    }

    Reading read(String meeting, String code) {
        int dot = code.indexOf('.');
        if (dot < 1 || dot > LONGEST_MINUTE) {
            return Reading.FORGED;
        }
        long minute = minute(code.substring(0, dot));
        if (minute < 0 || !same(code, code(meeting, minute))) {
            return Reading.FORGED;
        }
        long age = minute() - minute;
        return age == 0 || age == 1 ? Reading.GOOD : Reading.EXPIRED;
    }

    private String code(String meeting, long minute) {
        String at = Long.toString(minute, DIGITS);
        return at + "." + seals.tag(PURPOSE, meeting + "." + at).substring(0, TAG);
    }

    private long minute() {
        return clock.millis() / MINUTE;
    }

    private static long minute(String digits) {
        try {
            return Long.parseLong(digits, DIGITS);
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
