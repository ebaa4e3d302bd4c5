package cn.tonggui.forms;

import java.text.Normalizer;

/** Makes one typed text fit to be stored: line ends, spaces around, one Unicode form. The letters stay as they are. */
final class Typed {

    // UAX #15, "stream-safe": no language needs more, and ordering a long run of hostile marks takes quadratic time.
    private static final int MARKS = 30;
    private static final int MARK_TYPES =
            1 << Character.NON_SPACING_MARK | 1 << Character.ENCLOSING_MARK | 1 << Character.COMBINING_SPACING_MARK;
    private static final int SHORT = 80;
    private static final int FULL_WIDTH_FIRST = 0xff01;
    private static final int FULL_WIDTH_LAST = 0xff5e;

    private Typed() {}

    static String tidy(String text) {
        return Normalizer.normalize(strip(lines(text)), Normalizer.Form.NFC);
    }

    /**
     * A text that should be a number or a date: full-width digits and signs become plain ones, a long text is cut short.
     * Not the whole of NFKC, which would read 10² as 102.
     */
    static String narrow(String text) {
        String stripped = strip(text);
        String start = stripped.length() > SHORT ? stripped.substring(0, SHORT) : stripped;
        return start.codePoints()
                .map(c -> c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST ? c - FULL_WIDTH_FIRST + '!' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether nobody would see anything in it. */
    static boolean blank(String text) {
        return text.chars().allMatch(c -> blank((char) c));
    }

    /**
     * Whether it holds a control character other than line ends and tab, half of a surrogate pair, or a heap of
     * combining marks. To be asked before {@link #tidy}.
     */
    static boolean unstorable(String text) {
        int marks = 0;
        int step;
        for (int i = 0; i < text.length(); i += step) {
            int c = text.codePointAt(i);
            step = Character.charCount(c);
            int type = Character.getType(c);
            boolean control = type == Character.CONTROL && c != '\n' && c != '\t' && c != '\r';
            marks = (MARK_TYPES & 1 << type) == 0 ? 0 : marks + 1;
            if (control || type == Character.SURROGATE || marks > MARKS) {
                return true;
            }
        }
        return false;
    }

    private static String lines(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && blank(text.charAt(start))) {
            start++;
        }
        while (end > start && blank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    // Besides what Java calls space: zero-width space and byte order mark, which come along when people paste.
    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }
}
