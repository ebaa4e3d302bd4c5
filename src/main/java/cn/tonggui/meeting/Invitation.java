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

    private static final Pattern CLOCK =
            Pattern.compile("(\\d{1,2}|[一二三四五六七八九十两零〇]{1,3})[:：时点](\\d{1,2}|[一二三四五六七八九十零〇]{1,4}|半)?");
    private static final Pattern AFTERNOON = Pattern.compile("下午|晚");
    private static final String DIGITS = "零一二三四五六七八九";
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
        int said = number(clock.group(1));
        int hour = said < 12 && AFTERNOON.matcher(time).find() ? said + 12 : said;
        int minute = clock.group(2) == null ? 0 : number(clock.group(2));
        return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(day.atTime(LocalTime.of(hour, minute)));
    }

    /** 30 of 30, 三十 or 半. */
    private static int number(String words) {
        if (Character.isDigit(words.charAt(0))) {
            return Integer.parseInt(words);
        }
        if (words.equals("半")) {
            return 30;
        }
        String plain = words.replace('〇', '零').replace('两', '二');
        int ten = plain.indexOf('十');
        int units = Math.max(0, DIGITS.indexOf(plain.charAt(plain.length() - 1)));
        return ten < 0 ? units : 10 * (ten == 0 ? 1 : DIGITS.indexOf(plain.charAt(ten - 1))) + units;
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
