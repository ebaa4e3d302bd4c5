package cn.tonggui.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/** Door of the spreadsheets: reads and writes xlsx row by row, cells as text or as plain numbers, so that no formula ever runs. */
@Component
public class Sheets {

    /**
     * Reads the sheets of the layouts; a hostile or broken file becomes faults, never an exception. At most 500 faults, 50,000
     * rows and 60 columns are told; a sheet whose name begins with an underscore is passed over.
     *
     * @param progress rows read so far
     */
    public SheetContent read(Path file, List<SheetLayout> layouts, IntConsumer progress) {
        try {
            return SheetReading.read(file, layouts, progress);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** An empty workbook to be filled in, with hints and choices. */
    public void template(List<SheetLayout> layouts, OutputStream to) {
        try {
            SheetTemplate.write(layouts, to);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Streams the rows into a workbook of one sheet, or of more where one does not hold them. The stream stays open.
     *
     * @param rows each with one text for each title
     * @param progress rows written so far
     */
    public void write(
            String sheet, List<String> titles, Iterator<List<String>> rows, OutputStream to, IntConsumer progress) {
        write(List.of(new SheetRows(sheet, titles, rows)), to, progress);
    }

    /** Streams several sheets into one workbook; their names must differ. @param progress rows of all sheets written so far */
    public void write(List<SheetRows> sheets, OutputStream to, IntConsumer progress) {
        try {
            SheetWriter.write(sheets, to, progress, SheetWriter.MOST_ROWS);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
