package cn.tonggui.roster;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.ChangeKind;
import cn.tonggui.sheet.LongWork;
import cn.tonggui.sheet.SheetFault;
import cn.tonggui.sheet.SheetRows;
import cn.tonggui.sheet.Sheets;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** An import in words: how far it is, what was found at which cell, how much was or would be entered. */
@Component
class ImportPages {

    private static final int MOST_FAULTS = 500;

    private final Imports imports;
    private final ImportLayout layout;
    private final Sheets sheets;
    private final MessageSource messages;

    ImportPages(Imports imports, ImportLayout layout, Sheets sheets, MessageSource messages) {
        this.imports = imports;
        this.layout = layout;
        this.sheets = sheets;
        this.messages = messages;
    }

    /** @param cell {@code C7}, 第 7 行, or empty for the sheet @param title of the column, empty where it has none */
    record Fault(String sheet, String cell, String title, String words) {}

    /** @param waits true for what a second person must agree to first */
    record Count(String sheet, int rows, boolean waits) {}

    /** @param outcome null until the work is finished @param faults the first 500 of them @param more how many others there are */
    record Page(
            String work,
            LongWork.State<Object> state,
            @Nullable ImportOutcome outcome,
            List<Fault> faults,
            int more,
            List<Count> counts) {

        public boolean running() {
            return !state.finished();
        }

        public boolean failed() {
            return state.failed();
        }

        public boolean waits() {
            return counts.stream().anyMatch(Count::waits);
        }
    }

    List<ImportTable> tables() {
        return layout.tables();
    }

    void template(OutputStream to) {
        sheets.template(layout.sheets(), to);
    }

    Page page(String work, Viewer viewer) {
        LongWork.State<Object> state = imports.state(work, viewer);
        if (!(state.result() instanceof ImportOutcome outcome)) {
            return new Page(work, state, null, List.of(), 0, List.of());
        }
        List<Fault> faults = faults(outcome).limit(MOST_FAULTS).toList();
        return new Page(work, state, outcome, faults, outcome.faults().size() - faults.size(), counts(outcome));
    }

    /** The faults as a workbook of their own, to be worked through beside the file. */
    void faults(String work, Viewer viewer, OutputStream to) {
        ImportOutcome outcome = Imports.outcome(imports.state(work, viewer));
        List<String> titles = List.of(
                text("import.faults.sheet"),
                text("import.faults.cell"),
                text("import.faults.title"),
                text("import.faults.words"));
        var rows = faults(outcome)
                .map(fault -> List.of(fault.sheet(), fault.cell(), fault.title(), fault.words()))
                .iterator();
        sheets.write(List.of(new SheetRows(text("import.faults"), titles, rows)), to, row -> {});
    }

    private Stream<Fault> faults(ImportOutcome outcome) {
        return outcome.faults().stream()
                .map(fault ->
                        new Fault(fault.sheet(), cell(fault), outcome.file().title(fault), words(fault)));
    }

    private String cell(SheetFault fault) {
        return fault.column() == 0 && fault.row() > 0 ? text("import.row", String.valueOf(fault.row())) : fault.cell();
    }

    /** Numbers in it as they are, without thousands marks: they are codes, years and row numbers as often as amounts. */
    private String words(SheetFault fault) {
        Object[] facts = fault.facts().stream().map(Object::toString).toArray();
        String other = text("import.other", fault.code());
        String words = messages.getMessage("refusal." + fault.code(), facts, other, Locale.SIMPLIFIED_CHINESE);
        return words == null ? other : words;
    }

    private List<Count> counts(ImportOutcome outcome) {
        return layout.tables().stream()
                .map(table -> new Count(
                        table.layout().name(),
                        outcome.counts().getOrDefault(table.kind(), 0),
                        table.kind() == ChangeKind.OFFICE_BEGIN))
                .filter(count -> count.rows() > 0)
                .toList();
    }

    String text(String key, Object... facts) {
        return messages.getMessage(key, facts, Locale.SIMPLIFIED_CHINESE);
    }
}
