package cn.tonggui.inbox;

import cn.tonggui.forms.Field;
import cn.tonggui.forms.FillRow;
import cn.tonggui.forms.FillSheet;
import cn.tonggui.forms.Filled;
import cn.tonggui.forms.FormDefinition;
import cn.tonggui.forms.Forms;
import cn.tonggui.forms.Option;
import cn.tonggui.sheet.SheetContent;
import cn.tonggui.sheet.SheetFault;
import cn.tonggui.sheet.SheetLayout;
import cn.tonggui.sheet.SheetLayout.Column;
import cn.tonggui.sheet.Sheets;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Forms that may be filled from a workbook ({@code x-sheet}): the workbook to fill in, and what a filled one says. */
@Component
class Workbooks {

    /** Name of the file input behind {@link Sent#FILE}; no field can have it. */
    static final String FILE = "_sheet";

    private static final String CHOICE = "cell-choice"; // forms says it with what was typed

    private final Forms forms;
    private final Sheets sheets;
    private final MessageSource messages;

    Workbooks(Forms forms, Sheets sheets, MessageSource messages) {
        this.forms = forms;
        this.sheets = sheets;
        this.messages = messages;
    }

    /** @param current what the form begins with, for tables whose rows are fixed */
    void template(FormDefinition form, Map<String, Object> current, OutputStream to) {
        sheets.template(
                form.fillSheets().stream().map(sheet -> layout(sheet, current)).toList(), to);
    }

    /** Empty when no workbook came along, or none is asked for. */
    Optional<Filled> fill(
            FormDefinition form,
            Sent sent,
            Map<String, List<String>> typed,
            Map<String, Object> current,
            CaseDirectory directory) {
        List<FillSheet> fills = form.fillSheets();
        List<MultipartFile> files = sent.files().getOrDefault(FILE, List.of());
        if (fills.isEmpty() || files.isEmpty()) {
            return Optional.empty();
        }
        SheetContent content = read(
                files.get(0),
                fills.stream().map(sheet -> layout(sheet, current)).toList());
        List<FillRow> rows = content.rows().stream()
                .map(row -> new FillRow(row.sheet(), row.number(), row.values()))
                .toList();
        List<Filled.Fault> faults = content.faults().stream()
                .filter(fault -> !fault.code().equals(CHOICE))
                .map(fault -> fault(fault, content, fills))
                .toList();
        return Optional.of(forms.fill(form, rows, typed, current, directory).after(faults));
    }

    private SheetContent read(MultipartFile upload, List<SheetLayout> layouts) {
        try {
            Path file = Files.createTempFile("fill", ".xlsx");
            try {
                upload.transferTo(file);
                return sheets.read(file, layouts, rows -> {});
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private SheetLayout layout(FillSheet sheet, Map<String, Object> current) {
        List<Column> columns = sheet.columns().stream()
                .map(column -> new Column(
                        column.name(),
                        column.title(),
                        sheet.needs(column),
                        column.hint(),
                        column.choices().stream().map(Option::label).toList()))
                .toList();
        return new SheetLayout(sheet.name(), columns, sheet.rows(current));
    }

    private Filled.Fault fault(SheetFault fault, SheetContent content, List<FillSheet> fills) {
        Object[] facts = fault.facts().stream().map(Object::toString).toArray();
        String words = text("refusal." + fault.code(), facts);
        if (fault.sheet().isEmpty()) {
            return new Filled.Fault("", words);
        }
        if (fault.row() == 0) {
            return new Filled.Fault(text("fill.place.sheet", fault.sheet()), words);
        }
        String title = title(fault, content, fills);
        String key = title.isEmpty() ? "fill.place.row" : "fill.place.cell";
        return new Filled.Fault(text(key, fault.sheet(), String.valueOf(fault.row()), title, fault.cell()), words);
    }

    /** Of the column in which it is; empty where none of ours is. */
    private static String title(SheetFault fault, SheetContent content, List<FillSheet> fills) {
        Map<String, String> places = content.places().getOrDefault(fault.sheet(), Map.of());
        return fills.stream()
                .filter(sheet -> sheet.name().equals(fault.sheet()))
                .flatMap(sheet -> sheet.columns().stream())
                .filter(column -> (places.get(column.name()) + fault.row()).equals(fault.cell()))
                .map(Field::title)
                .findFirst()
                .orElse("");
    }

    private String text(String key, Object... facts) {
        return Objects.requireNonNull(messages.getMessage(key, facts, Locale.SIMPLIFIED_CHINESE));
    }
}
