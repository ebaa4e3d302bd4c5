package cn.tonggui.forms;

import java.util.Map;

/** One row as a worksheet has it. @param number as the spreadsheet counts @param cells texts by name of the field or column */
public record FillRow(String sheet, int number, Map<String, String> cells) {

    public FillRow {
        cells = Map.copyOf(cells);
    }
}
