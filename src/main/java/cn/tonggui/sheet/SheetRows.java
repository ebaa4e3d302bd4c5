package cn.tonggui.sheet;

import java.util.Iterator;
import java.util.List;

/** One sheet to be written. @param rows each with one text for each title, asked for once and in order */
public record SheetRows(String sheet, List<String> titles, Iterator<List<String>> rows) {

    public SheetRows {
        titles = List.copyOf(titles);
    }
}
