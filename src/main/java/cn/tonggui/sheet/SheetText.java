package cn.tonggui.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.WorkbookUtil;

/** Texts as an xlsx can carry them, and back. */
final class SheetText {

    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final int LONGEST_NAME = 31;
    private static final int REPLACEMENT = 0xFFFD;

    /** A character told by its number: {@code _x0041_} stands for A (ECMA-376 22.9.2.19). */
    private static final Pattern NUMBERED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final Pattern LIKE_NUMBERED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private SheetText() {}

    /** What XML cannot carry becomes U+FFFD, what is too long for a cell is cut, and nothing is taken for a numbered character. */
    static String written(String text) {
        String escaped = escaped(legal(text));
        if (escaped.length() <= LONGEST) {
            return escaped;
        }
        boolean grown = escaped(legal(cut(text, LONGEST - 1))).length() >= LONGEST;
        // each mark of six characters that had to be told apart has doubled
        return escaped(legal(cut(text, grown ? LONGEST / 2 - 1 : LONGEST - 1))) + "…";
    }

    private static String cut(String text, int length) {
        return text.substring(0, Math.min(text.length(), length));
    }

    /** Undoes {@link #written} and what other programs wrote in the same way. */
    static String read(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return NUMBERED.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    /** A name that a sheet may have, with its number where one sheet did not hold everything. */
    static String sheetName(String name, int number) {
        String safe = WorkbookUtil.createSafeSheetName(legal(name).strip());
        if (number == 1) {
            return safe;
        }
        String end = " " + number;
        return safe.substring(0, Math.min(safe.length(), LONGEST_NAME - end.length())) + end;
    }

    private static String escaped(String text) {
        return text.contains("_x") ? LIKE_NUMBERED.matcher(text).replaceAll("_x005F_") : text;
    }

    private static String legal(String text) {
        if (text.codePoints().allMatch(SheetText::isLegal)) {
            return text;
        }
        return text.codePoints()
                .map(c -> isLegal(c) ? c : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Char of XML 1.0; half of a character beyond the first plane is none. */
    static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c > 0xFFFF;
    }
}
