package cn.tonggui.sheet;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;

/**
 * What is wrong at a place of a file.
 *
 * @param sheet empty when it concerns the file
 * @param cell {@code C7}; {@code 7} for a row; empty for the sheet
 * @param code words under {@code refusal.<code>}
 */
public record SheetFault(String sheet, String cell, String code, List<Object> facts) {

    private static final Pattern CELL = Pattern.compile("([A-Z]{0,3})([0-9]{1,7})");

    /** Down the sheet, each row from left to right. */
    public static final Comparator<SheetFault> IN_SHEET =
            Comparator.comparingInt(SheetFault::row).thenComparingInt(SheetFault::column);

    public SheetFault {
        facts = List.copyOf(facts);
    }

    /** As the spreadsheet counts, from 1; 0 for the sheet as a whole. */
    public int row() {
        Matcher place = CELL.matcher(cell);
        return place.matches() ? Integer.parseInt(place.group(2)) : 0;
    }

    /** From 1 for A; 0 for the row or the sheet as a whole. */
    public int column() {
        Matcher place = CELL.matcher(cell);
        return place.matches() && !place.group(1).isEmpty()
                ? CellReference.convertColStringToIndex(place.group(1)) + 1
                : 0;
    }
}
