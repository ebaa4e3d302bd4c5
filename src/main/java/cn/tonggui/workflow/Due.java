package cn.tonggui.workflow;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a step is due, as its ledger writes it: {@code 3wd}, {@code 30d}, {@code 6mo}; a date field of the case or a parameter
 * that counts working days; or so much before or after a date field, {@code meetingDay-5wd}.
 *
 * @param base the date field or parameter; empty for the day on which the step begins
 * @param shift working days, days or months, negative for before; 0 for the base itself
 * @param unit {@code wd}, {@code d} or {@code mo}; empty for the base itself
 */
record Due(String base, int shift, String unit) {

    private static final Pattern LOOK = Pattern.compile("(?<base>[a-z][A-Za-z0-9]*(?:[.][a-z][A-Za-z0-9]*)?)?"
            + "(?:(?<sign>[+-]?)(?<count>[1-9]\\d{0,2})(?<unit>wd|d|mo))?");

    /** Empty for what is none. */
    static Optional<Due> parse(String text) {
        Matcher look = LOOK.matcher(text);
        if (text.isEmpty() || !look.matches()) {
            return Optional.empty();
        }
        String base = look.group("base") == null ? "" : look.group("base");
        if (look.group("unit") == null) {
            return Optional.of(new Due(base, 0, ""));
        }
        boolean signed = !look.group("sign").isEmpty();
        if (signed == base.isEmpty()) {
            return Optional.empty();
        }
        int count = Integer.parseInt(look.group("count"));
        return Optional.of(new Due(base, look.group("sign").equals("-") ? -count : count, look.group("unit")));
    }

    /** Whether it is a date field or a parameter alone. */
    boolean plain() {
        return unit.isEmpty();
    }
}
