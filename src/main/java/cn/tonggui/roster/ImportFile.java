package cn.tonggui.roster;

import cn.tonggui.organisation.ChangeKind;
import cn.tonggui.organisation.Entry;
import cn.tonggui.organisation.Finding;
import cn.tonggui.sheet.SheetContent;
import cn.tonggui.sheet.SheetFault;
import cn.tonggui.sheet.SheetLayout;
import cn.tonggui.sheet.SheetRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A workbook as entries, each with the row it came from, and back from what was found in an entry to its cell. */
final class ImportFile {

    /** What is said of somebody or something that is itself wrong somewhere else in the file, and right once that is mended. */
    private static final Set<String> UNKNOWN = Set.of("unit-unknown", "person-unknown");

    private static final Set<String> NO_MEMBER = Set.of("full-only", "not-of-organisation", "R-M12");
    private static final Map<ChangeKind, String> KEYS = Map.of(
            ChangeKind.UNIT_OPEN, "code", ChangeKind.PERSON_ENTER, "person", ChangeKind.MEMBERSHIP_BEGIN, "person");

    private final ImportLayout layout;
    private final SheetContent content;
    private final LocalDate today;
    private final List<SheetFault> faults = new ArrayList<>();
    private final Set<String> wrongCells = new HashSet<>();
    private final Set<String> wrongRows = new HashSet<>();
    private final Map<ChangeKind, Map<String, SheetRow>> keys = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();

    /** An entry and its row. */
    private record Line(Entry entry, SheetRow row) {}

    private ImportFile(SheetContent content, ImportLayout layout, LocalDate today) {
        this.content = content;
        this.layout = layout;
        this.today = today;
    }

    /** @param today the first day of what needs none of its own */
    static ImportFile of(SheetContent content, ImportLayout layout, LocalDate today) {
        ImportFile file = new ImportFile(content, layout, today);
        content.faults().forEach(file::add);
        ImportLayout.KINDS.forEach(file::read);
        return file;
    }

    /** In the order in which they must be entered. */
    List<Entry> entries() {
        return lines.stream().map(Line::entry).toList();
    }

    Map<ChangeKind, Integer> counts() {
        Map<ChangeKind, Integer> counts = new HashMap<>();
        content.rows().forEach(row -> counts.merge(layout.of(row.sheet()).kind(), 1, Integer::sum));
        return counts;
    }

    /** What is wrong with the file and, each at its cell, what was found in its entries; sheet by sheet, row by row. */
    List<SheetFault> faults(List<Finding> findings) {
        findings.forEach(finding -> wrongRows.add(key(lines.get(finding.entry()).row())));
        List<SheetFault> all = new ArrayList<>(faults);
        findings.stream()
                .filter(finding -> !followsFromAnother(finding, lines.get(finding.entry())))
                .map(finding -> fault(finding, lines.get(finding.entry()).row()))
                .filter(fault -> !wrongCells.contains(place(fault)))
                .forEach(all::add);
        List<String> order = layout.sheets().stream().map(SheetLayout::name).toList();
        all.sort(Comparator.<SheetFault>comparingInt(fault -> order.indexOf(fault.sheet()))
                .thenComparing(SheetFault.IN_SHEET));
        return all;
    }

    private SheetFault fault(Finding finding, SheetRow row) {
        String cell = finding.field().isEmpty() ? String.valueOf(row.number()) : content.cell(row, finding.field());
        return new SheetFault(row.sheet(), cell, finding.code(), finding.facts());
    }

    /** The title over the cell; empty for a row, a sheet, and a column that has none. */
    String title(SheetFault fault) {
        String column = fault.cell().replaceAll("\\d", "");
        return content.places().getOrDefault(fault.sheet(), Map.of()).entrySet().stream()
                .filter(place -> !column.isEmpty() && place.getValue().equals(column))
                .findFirst()
                .map(place -> layout.of(fault.sheet()).title(place.getKey()))
                .orElse("");
    }

    private boolean followsFromAnother(Finding finding, Line line) {
        if (UNKNOWN.contains(finding.code())) {
            String missing =
                    finding.facts().isEmpty() ? "" : finding.facts().get(0).toString();
            return Stream.of(ChangeKind.UNIT_OPEN, ChangeKind.PERSON_ENTER)
                    .anyMatch(kind -> keys.getOrDefault(kind, Map.of()).containsKey(missing));
        }
        SheetRow member = keys.getOrDefault(ChangeKind.MEMBERSHIP_BEGIN, Map.of())
                .get(line.entry().value("person"));
        return NO_MEMBER.contains(finding.code()) && member != null && wrongRows.contains(key(member));
    }

    private void add(SheetFault fault) {
        faults.add(fault);
        wrongCells.add(place(fault));
        wrongRows.add(fault.sheet() + "!" + fault.row());
    }

    private void add(SheetRow row, String field, String code, Object... facts) {
        add(new SheetFault(row.sheet(), content.cell(row, field), code, List.of(facts)));
    }

    private static String place(SheetFault fault) {
        return fault.sheet() + "!" + fault.cell();
    }

    private static String key(SheetRow row) {
        return row.sheet() + "!" + row.number();
    }

    private void read(ChangeKind kind) {
        ImportTable table = layout.of(kind);
        List<SheetRow> rows = content.rows().stream()
                .filter(row -> row.sheet().equals(table.layout().name()))
                .filter(row -> isFirst(kind, row))
                .toList();
        if (kind == ChangeKind.UNIT_OPEN) {
            UnitOrder order = UnitOrder.of(rows);
            order.circular()
                    .forEach(row ->
                            add(row, "parent", "import-cycle", row.values().get("code")));
            rows = order.sorted();
        }
        rows.forEach(row -> entry(table, row).ifPresent(entry -> lines.add(new Line(entry, row))));
    }

    /** Of two rows with one number the second is wrong, and no entry. */
    private boolean isFirst(ChangeKind kind, SheetRow row) {
        String field = KEYS.getOrDefault(kind, "");
        String key = row.values().getOrDefault(field, "");
        if (key.isEmpty()) {
            return true;
        }
        SheetRow first = keys.computeIfAbsent(kind, any -> new HashMap<>()).putIfAbsent(key, row);
        if (first != null) {
            add(row, field, "import-twice", String.valueOf(first.number()));
        }
        return first == null;
    }

    private Optional<Entry> entry(ImportTable table, SheetRow row) {
        Map<String, String> values = new HashMap<>();
        row.values().forEach((field, text) -> values.put(field, value(table, row, field, text)));
        values.values().removeIf(String::isEmpty);
        String docNo = values.getOrDefault(ImportTable.DOC_NO, "");
        String on = values.getOrDefault(ImportTable.ON, "");
        values.keySet().removeAll(Set.of(ImportTable.ON, ImportTable.DOC_NO));
        if (on.isEmpty() && (table.isRequired(ImportTable.ON) || row.values().containsKey(ImportTable.ON))) {
            return Optional.empty();
        }
        return Optional.of(new Entry(table.kind(), values, on.isEmpty() ? today : LocalDate.parse(on), docNo));
    }

    private String value(ImportTable table, SheetRow row, String field, String text) {
        if (!table.isDay(field)) {
            return table.code(field, text);
        }
        Optional<LocalDate> day = ImportDay.of(text);
        if (day.isEmpty() && !wrongCells.contains(row.sheet() + "!" + content.cell(row, field))) {
            add(row, field, "cell-date");
        }
        return day.map(LocalDate::toString).orElse("");
    }
}
