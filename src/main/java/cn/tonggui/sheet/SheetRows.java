package cn.tonggui.sheet;

import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * One sheet to be written.
 *
 * @param rows each with one text for each title, asked for once and in order
 * @param numbers the columns, from 0, in which a text that is a number is written as one, with the decimals that it has
 */
public record SheetRows(String sheet, List<String> titles, Iterator<List<String>> rows, Set<Integer> numbers) {

    public SheetRows {
        titles = List.copyOf(titles);
        numbers = Set.copyOf(numbers);
    }

    /** All of it text. */
    public SheetRows(String sheet, List<String> titles, Iterator<List<String>> rows) {
        this(sheet, titles, rows, Set.of());
    }
}
