package cn.tonggui.regulation;

import cn.tonggui.sheet.SheetContent;
import cn.tonggui.sheet.SheetFault;
import cn.tonggui.sheet.SheetLayout;
import cn.tonggui.sheet.SheetLayout.Column;
import cn.tonggui.sheet.SheetRow;
import cn.tonggui.sheet.Sheets;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The spreadsheet of a year: offered empty, and read into the lines that people would have pasted. */
@Component
class CalendarFile {

    private final Sheets sheets;
    private final RegulationWords words;

    CalendarFile(Sheets sheets, RegulationWords words) {
        this.sheets = sheets;
        this.words = words;
    }

    /** @param faults of the file itself, in words */
    record Lines(String text, List<String> faults) {}

    void template(OutputStream to) {
        sheets.template(List.of(layout()), to);
    }

    Lines read(MultipartFile upload) throws IOException {
        Path file = Files.createTempFile("calendar", ".xlsx");
        try {
            upload.transferTo(file);
            SheetContent content = sheets.read(file, List.of(layout()), rows -> {});
            return new Lines(
                    content.rows().stream().map(CalendarFile::line).collect(Collectors.joining("\n")),
                    content.faults().stream().map(this::fault).toList());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private String fault(SheetFault fault) {
        String place = fault.cell().isEmpty() ? fault.sheet() : fault.cell();
        return (place.isEmpty() ? "" : place + "：") + words.refusal(fault.code(), fault.facts());
    }

    private static String line(SheetRow row) {
        return String.join(
                " ",
                row.values().getOrDefault("day", "？"),
                row.values().getOrDefault("kind", "？"),
                row.values().getOrDefault("name", ""));
    }

    private SheetLayout layout() {
        return new SheetLayout(
                words.text("calendar"),
                List.of(
                        new Column("day", words.text("sheet.day"), true, words.text("sheet.day.hint"), List.of()),
                        new Column(
                                "kind",
                                words.text("sheet.kind"),
                                true,
                                words.text("sheet.kind.hint"),
                                List.of(words.text("off"), words.text("worked"))),
                        new Column("name", words.text("sheet.name"), false, words.text("sheet.name.hint"), List.of())));
    }
}
