package cn.tonggui.ledger;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.sheet.LongWork;
import cn.tonggui.sheet.Sheets;
import cn.tonggui.workflow.Register;
import cn.tonggui.workflow.Register.Column;
import cn.tonggui.workflow.RegisterRow;
import cn.tonggui.workflow.Registers;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Takes rows of a register out into a spreadsheet, beside the request: only their ids are held, the rows come in batches. */
@Component
class Exports {

    private static final int BATCH = 500;

    private final Registers registers;
    private final LongWork works;
    private final Sheets sheets;
    private final ColumnWords words;
    private final Clock clock;

    Exports(Registers registers, LongWork works, Sheets sheets, ColumnWords words, Clock clock) {
        this.registers = registers;
        this.works = works;
        this.sheets = sheets;
        this.words = words;
        this.clock = clock;
    }

    /** What was taken out. @param name of the file */
    record Taken(String name, int rows) {}

    /** @return id of the work; refusals as {@link Registers#export} */
    String begin(RegisterPages.Page page, Search.Found found, String reason, Viewer viewer) {
        List<String> ids = registers.export(found.query(), page.asked().kept(), reason, viewer);
        Register register = page.register();
        String name = words.message(
                "ledger.file", register.title(), LocalDate.now(clock).toString());
        return works.begin(viewer.id(), ids.size(), (progress, file) -> {
            write(register, page.shown(), ids, viewer, progress, file);
            return new Taken(name, ids.size());
        });
    }

    /** @throws NotFound none of that id, or not this viewer's, or kept no longer */
    LongWork.State<Taken> state(String work, Viewer viewer) {
        return works.<Taken>state(work, viewer.id()).orElseThrow(() -> new NotFound("export"));
    }

    private void write(
            Register register, List<Column> columns, List<String> ids, Viewer viewer, IntConsumer progress, Path file)
            throws Exception {
        List<String> titles = columns.stream().map(words::title).toList();
        try (OutputStream out = Files.newOutputStream(file)) {
            sheets.write(register.title(), titles, rows(register, columns, ids, viewer), out, progress);
        }
    }

    private Iterator<List<String>> rows(Register register, List<Column> columns, List<String> ids, Viewer viewer) {
        Stream<RegisterRow> rows = IntStream.iterate(0, from -> from < ids.size(), from -> from + BATCH)
                .mapToObj(from -> ids.subList(from, Math.min(ids.size(), from + BATCH)))
                .flatMap(batch -> registers.rows(register.process(), batch, viewer).stream());
        return rows.map(row -> columns.stream()
                        .map(column -> words.cell(row, column.name()))
                        .toList())
                .iterator();
    }
}
