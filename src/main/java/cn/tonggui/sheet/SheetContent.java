package cn.tonggui.sheet;

import java.util.List;

/** What was read: the rows of all sheets in order, and what was wrong with the file itself. */
public record SheetContent(List<SheetRow> rows, List<SheetFault> faults) {

    public SheetContent {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }
}
