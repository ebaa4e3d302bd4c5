package cn.tonggui.sheet;

import java.util.Map;

/** One row that was read. @param number as the spreadsheet counts, the titles being 1 @param values by column key, stripped, no empty ones */
public record SheetRow(String sheet, int number, Map<String, String> values) {

    public SheetRow {
        values = Map.copyOf(values);
    }
}
