package cn.tonggui.sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** Rows of one sheet under their titles: what stands in the first row says what the columns mean, in whatever order they are. */
final class TitledRows {

    static final int MOST_COLUMNS = 60;

    private final SheetLayout layout;
    private final Faults faults;
    private final Consumer<SheetRow> taker;
    private final Map<Integer, SheetLayout.Column> columns = new HashMap<>();
    private final Set<Integer> untitled = new HashSet<>();
    private final Map<Integer, Cell> cells = new TreeMap<>();
    private int number;
    private boolean titled;

    TitledRows(SheetLayout layout, Faults faults, Consumer<SheetRow> taker) {
        this.layout = layout;
        this.faults = faults;
        this.taker = taker;
    }

    void beginRow(int row) {
        number = row;
        cells.clear();
    }

    void cell(int column, Cell cell) throws Enough {
        if (cell.isEmpty()) {
            return;
        }
        if (column >= MOST_COLUMNS) {
            fault(column, "sheet-columns", MOST_COLUMNS);
            throw new Enough();
        }
        cells.put(column, cell);
    }

    void endRow() throws Enough {
        if (number == 1) {
            titles();
        } else if (!cells.isEmpty()) {
            titlesWereRead();
            if (!columns.isEmpty()) {
                taker.accept(new SheetRow(layout.name(), number, values()));
            }
        }
        if (faults.full()) {
            throw new Enough();
        }
    }

    /** Letters of the columns by key. */
    Map<String, String> places() {
        Map<String, String> places = new HashMap<>();
        columns.forEach((place, column) -> places.put(column.key(), CellReference.convertNumToColString(place)));
        return places;
    }

    /** Once the sheet is read: one without any row misses its titles as well. */
    void end() {
        titlesWereRead();
    }

    private void titlesWereRead() {
        if (!titled) {
            cells.clear();
            titles();
        }
    }

    private void titles() {
        titled = true;
        cells.forEach(this::title);
        layout.columns().stream()
                .filter(column -> column.required() && !columns.containsValue(column))
                .forEach(column -> faults.add(layout.name(), "1", "title-missing", column.title()));
    }

    private void title(int place, Cell cell) {
        if (!cell.fault().isEmpty()) {
            faults.add(layout.name(), at(place), cell.fault(), cell.facts().toArray());
        }
        String title = cell.text().replaceFirst("\\s*[*＊]$", "");
        layout.columns().stream()
                .filter(column -> column.title().equals(title))
                .findFirst()
                .ifPresentOrElse(column -> title(place, column), () -> {
                    untitled.add(place);
                    if (cell.fault().isEmpty()) {
                        fault(place, "title-unknown", title);
                    }
                });
    }

    private void title(int place, SheetLayout.Column column) {
        if (columns.containsValue(column)) {
            untitled.add(place);
            fault(place, "title-twice", column.title());
        } else {
            columns.put(place, column);
        }
    }

    private Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        cells.forEach((place, cell) -> {
            SheetLayout.Column column = columns.get(place);
            if (!cell.fault().isEmpty()) {
                faults.add(layout.name(), at(place), cell.fault(), cell.facts().toArray());
            } else if (column == null && !untitled.contains(place)) {
                fault(place, "cell-untitled");
            }
            if (column != null && !cell.text().isEmpty()) {
                choose(place, column, cell.text());
                values.put(column.key(), cell.text());
            }
        });
        columns.forEach((place, column) -> {
            if (column.required() && !cells.containsKey(place)) {
                fault(place, "cell-required", column.title());
            }
        });
        return values;
    }

    private void choose(int place, SheetLayout.Column column, String text) {
        if (!column.words().isEmpty() && !column.words().contains(text)) {
            fault(place, "cell-choice", column.title(), String.join("、", column.words()));
        }
    }

    /** Only its first cell has a value: the others are not asked for one. */
    void merged(String range) {
        CellRangeAddress merged = CellRangeAddress.valueOf(range);
        faults.removeIf(fault -> fault.code().equals("cell-required")
                && fault.sheet().equals(layout.name())
                && merged.isInRange(fault.row() - 1, fault.column() - 1));
        String first = new CellReference(merged.getFirstRow(), merged.getFirstColumn()).formatAsString();
        faults.add(layout.name(), first, "cell-merged", merged.formatAsString());
    }

    private void fault(int place, String code, Object... facts) {
        faults.add(layout.name(), at(place), code, facts);
    }

    private String at(int place) {
        return CellReference.convertNumToColString(place) + number;
    }
}
