package cn.tonggui.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXException;

/** Reads one file from beginning to end; nothing of it is in memory but its rows and what is wrong with it. */
final class SheetReading {

    static final int MOST_ROWS = 50_000;

    private static final Logger log = LoggerFactory.getLogger(SheetReading.class);
    private static final String OURS = "_";

    static {
        ZipSecureFile.setMaxFileCount(WorkbookFile.MOST_ENTRIES);
        ZipSecureFile.setMaxEntrySize(WorkbookFile.MOST_BYTES);
        ZipSecureFile.setMinInflateRatio(1.0 / WorkbookFile.HIGHEST_RATIO);
        ZipSecureFile.setGraceEntrySize(WorkbookFile.RATIO_FLOOR);
    }

    private final List<SheetLayout> layouts;
    private final IntConsumer progress;
    private final Faults faults = new Faults();
    private final List<SheetRow> rows = new ArrayList<>();
    private final Map<String, Map<String, String>> places = new HashMap<>();
    private boolean tooMany;

    private SheetReading(List<SheetLayout> layouts, IntConsumer progress) {
        this.layouts = layouts;
        this.progress = progress;
    }

    static SheetContent read(Path file, List<SheetLayout> layouts, IntConsumer progress) throws IOException {
        SheetReading reading = new SheetReading(layouts, progress);
        Optional<String> refusal = WorkbookFile.refusal(file);
        if (refusal.isPresent()) {
            reading.faults.add("", "", refusal.get());
        } else {
            reading.read(file);
        }
        return reading.content();
    }

    /** Whatever its parts hold, a file that cannot be read is a broken file and not our failure. */
    private void read(Path file) {
        try {
            OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ);
            try {
                read(new XSSFReader(parts));
            } finally {
                parts.revert();
            }
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException broken) {
            log.info("spreadsheet could not be read: {}", broken.toString());
            faults.add("", "", "sheet-broken");
        }
    }

    private void read(XSSFReader reader) throws IOException, OpenXML4JException, SAXException {
        WorkbookPart book = new WorkbookPart();
        book.read(reader.getWorkbookData());
        TextsPart texts = new TextsPart();
        InputStream told = reader.getSharedStringsData();
        if (told != null) {
            texts.read(told);
        }
        StylesPart styles = new StylesPart();
        InputStream shown = reader.getStylesData();
        if (shown != null) {
            styles.read(shown);
        }
        for (WorkbookPart.Sheet sheet : expected(book)) {
            TitledRows titled = new TitledRows(layout(sheet.name()).orElseThrow(), faults, this::take);
            read(new SheetPart(texts, styles, book.from1904, titled), reader.getSheet(sheet.relation()));
            titled.end();
            places.put(sheet.name(), titled.places());
            if (tooMany) {
                return;
            }
        }
    }

    private static void read(SheetPart part, InputStream in) throws IOException, SAXException {
        try {
            part.read(in);
        } catch (Enough told) {
            log.debug("the rest of the sheet is not read");
        }
    }

    /** Those of the layouts; each is there once, and there are no others but what a template keeps for itself. */
    private List<WorkbookPart.Sheet> expected(WorkbookPart book) {
        Set<String> names = new HashSet<>();
        List<WorkbookPart.Sheet> expected = new ArrayList<>();
        for (WorkbookPart.Sheet sheet : book.sheets) {
            if (layout(sheet.name()).isEmpty()) {
                if (!sheet.name().startsWith(OURS)) {
                    faults.add(sheet.name(), "", "sheet-unknown", sheet.name());
                }
            } else if (names.add(sheet.name())) {
                expected.add(sheet);
            } else {
                faults.add(sheet.name(), "", "sheet-twice", sheet.name());
            }
        }
        layouts.stream()
                .filter(layout -> !names.contains(layout.name()))
                .forEach(layout -> faults.add(layout.name(), "", "sheet-missing", layout.name()));
        return expected;
    }

    private Optional<SheetLayout> layout(String name) {
        return layouts.stream().filter(layout -> layout.name().equals(name)).findFirst();
    }

    private void take(SheetRow row) {
        if (rows.size() >= MOST_ROWS) {
            if (!tooMany) {
                faults.add(row.sheet(), String.valueOf(row.number()), "sheet-rows", MOST_ROWS);
            }
            tooMany = true;
            return;
        }
        rows.add(row);
        progress.accept(rows.size());
    }

    private SheetContent content() {
        if (rows.isEmpty() && faults.all().isEmpty()) {
            faults.add("", "", "sheet-nothing");
        }
        List<String> order = layouts.stream().map(SheetLayout::name).toList();
        List<SheetFault> sorted = faults.all().stream()
                .sorted(Comparator.<SheetFault>comparingInt(fault -> order.indexOf(fault.sheet()))
                        .thenComparing(SheetFault.IN_SHEET))
                .toList();
        return new SheetContent(rows, sorted, places);
    }
}
