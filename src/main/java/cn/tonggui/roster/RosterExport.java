package cn.tonggui.roster;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Entry;
import cn.tonggui.organisation.RosterExtract;
import cn.tonggui.sheet.SheetLayout;
import cn.tonggui.sheet.SheetRows;
import cn.tonggui.sheet.Sheets;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The organisation as a workbook, with a sheet that says who took it, when and what for. */
@Component
class RosterExport {

    private static final int LONGEST_REASON = 200;
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final RosterExtract extract;
    private final ImportLayout layout;
    private final Sheets sheets;
    private final MessageSource messages;
    private final Clock clock;

    RosterExport(RosterExtract extract, ImportLayout layout, Sheets sheets, MessageSource messages, Clock clock) {
        this.extract = extract;
        this.layout = layout;
        this.sheets = sheets;
        this.messages = messages;
        this.clock = clock;
    }

    /** What is wrong with the reason, in words; empty when it may stand. */
    String problem(String reason) {
        if (reason.isBlank()) {
            return text("export.reason.needed");
        }
        if (reason.strip().length() > LONGEST_REASON) {
            return text("export.reason.long", String.valueOf(LONGEST_REASON));
        }
        boolean plain = reason.strip()
                .codePoints()
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
        return plain ? "" : text("export.reason.characters");
    }

    String name() {
        return text("export.file", LocalDate.now(clock).toString());
    }

    void write(String reason, Viewer viewer, OutputStream to) {
        List<Entry> entries = extract.take(reason, viewer);
        List<SheetRows> all = new ArrayList<>();
        layout.tables().forEach(table -> all.add(rows(table, entries)));
        all.add(new SheetRows(
                text("export.note"),
                List.of(text("export.by"), text("export.at"), text("export.reason")),
                List.of(List.of(viewer.name(), AT.format(LocalDateTime.now(clock)), reason))
                        .iterator()));
        sheets.write(all, to, row -> {});
    }

    private static SheetRows rows(ImportTable table, List<Entry> entries) {
        List<SheetLayout.Column> columns = table.layout().columns();
        return new SheetRows(
                table.layout().name(),
                columns.stream().map(SheetLayout.Column::title).toList(),
                entries.stream()
                        .filter(entry -> entry.kind() == table.kind())
                        .map(entry -> columns.stream()
                                .map(column -> table.word(column.key(), value(entry, column.key())))
                                .toList())
                        .iterator());
    }

    private static String value(Entry entry, String field) {
        return switch (field) {
            case ImportTable.ON -> entry.on().toString();
            case ImportTable.DOC_NO -> entry.docNo();
            default -> entry.value(field);
        };
    }

    private String text(String key, Object... facts) {
        return messages.getMessage(key, facts, Locale.SIMPLIFIED_CHINESE);
    }
}
