package cn.tonggui.sheet;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/** Door of the spreadsheets: reads and writes xlsx row by row, cells always as text, so that no formula ever runs. */
@Component
public class Sheets {

    /** Reads the sheets of the layouts; a hostile or broken file becomes faults, never an exception. */
    public SheetContent read(Path file, List<SheetLayout> layouts, IntConsumer progress) {
        throw new UnsupportedOperationException();
    }

    /** An empty workbook to be filled in, with hints and choices. */
    public void template(List<SheetLayout> layouts, OutputStream to) {
        throw new UnsupportedOperationException();
    }

    /** Streams the rows. @param rows each with one text for each title @param progress rows written so far */
    public void write(
            String sheet, List<String> titles, Iterator<List<String>> rows, OutputStream to, IntConsumer progress) {
        throw new UnsupportedOperationException();
    }
}
