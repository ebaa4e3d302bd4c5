package cn.tonggui.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * What one cell says.
 *
 * @param text stripped; also beside a fault where there is one
 * @param fault the code of what is wrong with it, empty when nothing is
 */
record Cell(String text, String fault, List<Object> facts) {

    static final int LONGEST = 2_000;

    private static final int DIGITS = 15;
    private static final int LARGEST_POWER = 30;
    private static final int LONGEST_NUMBER = 64;
    private static final double LAST_DAY = 2_958_466;

    boolean isEmpty() {
        return text.isEmpty() && fault.isEmpty();
    }

    static Cell wrong(String text, String fault, Object... facts) {
        return new Cell(text, fault, List.of(facts));
    }

    private static Cell right(String text) {
        return new Cell(text, "", List.of());
    }

    /** @param text as the file has it; cut where it was endless */
    static Cell text(String text) {
        String plain = stripped(SheetText.read(text));
        if (PartReader.isCut(text) || plain.length() > LONGEST) {
            return wrong("", "cell-long", LONGEST);
        }
        return plain.codePoints().allMatch(Cell::isPlain) ? right(plain) : wrong("", "cell-characters");
    }

    /** The number as it is meant, never with an exponent: as many digits as a spreadsheet keeps. */
    static Cell number(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return right("");
        }
        if (stripped.length() > LONGEST_NUMBER) {
            return wrong("", "cell-number");
        }
        try {
            BigDecimal number = new BigDecimal(stripped).round(new MathContext(DIGITS));
            int power = number.precision() - number.scale();
            if (Math.abs((long) power) > LARGEST_POWER) {
                return wrong("", "cell-number");
            }
            String plain =
                    number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
            return power > DIGITS ? wrong(plain, "cell-digits", DIGITS) : right(plain);
        } catch (ArithmeticException | NumberFormatException none) {
            return wrong("", "cell-number");
        }
    }

    /** Days since 1900 or 1904 as ISO text, with the time where there is one. */
    static Cell date(String text, boolean from1904) {
        try {
            double days = Double.parseDouble(text.strip());
            if (!(days >= 1 && days < LAST_DAY)) {
                return wrong(text.strip(), "cell-date");
            }
            LocalDateTime at = DateUtil.getLocalDateTime(days, from1904, true);
            boolean whole = at.toLocalTime().equals(LocalTime.MIDNIGHT);
            return right(whole ? at.toLocalDate().toString() : at.toString());
        } catch (NumberFormatException none) {
            return text.isBlank() ? right("") : wrong("", "cell-date");
        }
    }

    private static String stripped(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isBlank(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end);
    }

    /** Also what only looks like nothing: the full-width, the protected and the zero-width blank. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }

    /** No control characters, no half characters, and none that turn the direction of what follows. */
    private static boolean isPlain(int c) {
        boolean turns = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        return SheetText.isLegal(c) && !Character.isISOControl(c) && !turns;
    }
}
