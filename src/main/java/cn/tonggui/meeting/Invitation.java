package cn.tonggui.meeting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A meeting for the calendar of those invited: iCalendar (RFC 5545), lines of at most 75 octets.
 *
 * @param id of the meeting; the same meeting again replaces it in a calendar
 * @param time as it was typed; without a time of day in it the whole day is taken
 * @param minutes how long it takes
 */
record Invitation(String id, String title, String place, LocalDate day, String time, int minutes, String words) {

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})[:：](\\d{2})");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int LONGEST = 75;

    String file(Instant now) {
        StringBuilder file = new StringBuilder();
        lines(now).forEach(line -> fold(file, line));
        return file.toString();
    }

    private List<String> lines(Instant now) {
        Optional<LocalDateTime> begins = begins();
        return List.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//tonggui//meeting//ZH",
                "CALSCALE:GREGORIAN",
                "METHOD:PUBLISH",
                "BEGIN:VTIMEZONE",
                "TZID:Asia/Shanghai",
                "BEGIN:STANDARD",
                "DTSTART:19700101T000000",
                "TZOFFSETFROM:+0800",
                "TZOFFSETTO:+0800",
                "END:STANDARD",
                "END:VTIMEZONE",
                "BEGIN:VEVENT",
                "UID:" + id + "@tonggui",
                "DTSTAMP:" + LOCAL.format(now.atOffset(ZoneOffset.UTC)) + "Z",
                begins.map(at -> "DTSTART;TZID=Asia/Shanghai:" + LOCAL.format(at))
                        .orElse("DTSTART;VALUE=DATE:" + DAY.format(day)),
                begins.map(at -> "DTEND;TZID=Asia/Shanghai:" + LOCAL.format(at.plusMinutes(minutes)))
                        .orElse("DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1))),
                "SUMMARY:" + escaped(title),
                "LOCATION:" + escaped(place),
                "DESCRIPTION:" + escaped(words),
                "END:VEVENT",
                "END:VCALENDAR");
    }

    private Optional<LocalDateTime> begins() {
        Matcher clock = CLOCK.matcher(time);
        if (!clock.find()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(clock.group(1));
        int minute = Integer.parseInt(clock.group(2));
        return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(day.atTime(LocalTime.of(hour, minute)));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** Between characters, never within one. */
    private static void fold(StringBuilder file, String line) {
        int octets = 0;
        for (int point : line.codePoints().toArray()) {
            String one = Character.toString(point);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST) {
                file.append("\r\n ");
                octets = 1;
            }
            file.append(one);
            octets += size;
        }
        file.append("\r\n");
    }
}
