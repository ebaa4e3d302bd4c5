package cn.tonggui.sheet;

import java.util.List;
import java.util.Map;

/**
 * What was read: the rows of all sheets in order, and what was wrong with the file itself.
 *
 * @param places which column of a sheet holds which key: letters by key by sheet
 */
public record SheetContent(List<SheetRow> rows, List<SheetFault> faults, Map<String, Map<String, String>> places) {

    public SheetContent {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
        places = Map.copyOf(places);
    }

    /** Where the row has, or would have, the value: {@code C7}; the row alone, {@code 7}, where no column holds it. */
    public String cell(SheetRow row, String key) {
        return places.getOrDefault(row.sheet(), Map.of()).getOrDefault(key, "") + row.number();
    }
}
