package cn.tonggui.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Spreadsheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files made to harm, or of another kind: each has one fault, no row of it is taken, and it takes no time. */
@Timeout(30)
class HostileFileTests {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final List<SheetLayout> LAYOUT =
            List.of(new SheetLayout("人员", List.of(new SheetLayout.Column("person", "工号", true, "", List.of()))));

    @TempDir
    private Path folder;

    private static Spreadsheet book() {
        return new Spreadsheet().sheet("人员", "工号").row("1");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Arguments file(String what, String code, Supplier<byte[]> bytes) {
        return Arguments.of(what, code, bytes);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                file("nothing", "sheet-nothing", () -> new byte[0]),
                file("text", "sheet-kind", () -> text("工号,姓名")),
                file("one byte", "sheet-kind", () -> text("P")),
                file("a page named xlsx", "sheet-kind", () -> text("<html><table></table></html>")),
                file("old", "sheet-old", HostileFileTests::old),
                file("locked", "sheet-locked", HostileFileTests::locked),
                file("any zip", "sheet-kind", () -> Spreadsheet.zip(Map.of("a.txt", text("a")))),
                file(
                        "a letter",
                        "sheet-kind",
                        () -> types("spreadsheetml.sheet.main", "wordprocessingml.document.main")),
                file(
                        "macros",
                        "sheet-macro",
                        () -> types(
                                "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                "vnd.ms-excel.sheet.macroEnabled.main+xml")),
                file("hidden macros", "sheet-macro", () -> book().with("xl/vbaProject.bin", text("x"))),
                file("old macros", "sheet-macro", () -> book().with("xl/macrosheets/sheet1.xml", text("<x/>"))),
                file("links", "sheet-links", () -> book().with("xl/externalLinks/externalLink1.xml", text("<x/>"))),
                file("connections", "sheet-links", () -> book().with("xl/connections.xml", text("<x/>"))),
                file("another file", "sheet-embedded", () -> book().with("xl/embeddings/a.bin", text("x"))),
                file("a zip in it", "sheet-embedded", () -> book().with("xl/media/a.png", book().bytes())),
                file("a name that leads out", "sheet-broken", () -> book().with("../../evil.xml", text("<x/>"))),
                file("an absolute name", "sheet-broken", () -> book().with("/etc/evil.xml", text("<x/>"))),
                file("two of one name", "sheet-broken", () -> book().with("XL/workbook.xml", text("<x/>"))),
                file("too many parts", "sheet-bomb", HostileFileTests::manyParts),
                file("one large part", "sheet-bomb", () -> book().with("xl/media/a.bin", new byte[9 << 20])),
                file("a large sheet", "sheet-bomb", () -> blown("<row r=\"3\"><c r=\"A3\"/></row>")),
                file(
                        "external entity",
                        "sheet-doctype",
                        () -> book().with(
                                        SHEET,
                                        page -> page.replace(
                                                "<worksheet",
                                                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet"))),
                file(
                        "late external entity",
                        "sheet-broken",
                        () -> book().with(
                                        SHEET,
                                        page -> page.replace(
                                                "<worksheet",
                                                "<!--" + " ".repeat(5000)
                                                        + "--><!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x\"><worksheet"))),
                file(
                        "entity in another alphabet",
                        "sheet-doctype",
                        () -> book().with(
                                        SHEET,
                                        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE x []><x/>"
                                                .getBytes(StandardCharsets.UTF_16))),
                file(
                        "many entities",
                        "sheet-doctype",
                        () -> book().with(
                                        "xl/sharedStrings.xml",
                                        text(
                                                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><sst>&b;</sst>"))),
                file("half of it", "sheet-broken", () -> Arrays.copyOf(book().bytes(), book().bytes().length / 2)),
                file("no sheet behind the name", "sheet-broken", () -> without(SHEET)),
                file("no workbook", "sheet-broken", () -> without("xl/workbook.xml")),
                file("broken markup", "sheet-broken", () -> book().with(SHEET, page -> page.replace("</row>", ""))),
                file(
                        "a text that is not there",
                        "sheet-broken",
                        () -> book().with(SHEET, page -> page.replace("<v>1</v>", "<v>4711</v>"))),
                file(
                        "rows upside down",
                        "sheet-broken",
                        () -> book().with(SHEET, page -> page.replace("<row r=\"2\">", "<row r=\"1\">"))),
                file(
                        "an unknown type",
                        "sheet-broken",
                        () -> book().with(SHEET, page -> page.replace("t=\"s\"", "t=\"q\""))),
                file(
                        "many texts announced",
                        "sheet-nothing",
                        () -> book().with(
                                        "xl/sharedStrings.xml",
                                        text(
                                                "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" uniqueCount=\"2147483647\">"
                                                        + "<si><t>工号</t></si><si><t> </t></si></sst>"))));
    }

    private static byte[] types(String from, String to) {
        return book().with("[Content_Types].xml", page -> page.replace(from, to));
    }

    private static byte[] without(String part) {
        Map<String, byte[]> parts = book().parts();
        parts.remove(part);
        return Spreadsheet.zip(parts);
    }

    private static byte[] blown(String row) {
        return book().with(SHEET, page -> page.replace("</sheetData>", row.repeat(1_000_000) + "</sheetData>"));
    }

    private static byte[] manyParts() {
        Map<String, byte[]> parts = book().parts();
        IntStream.range(0, 1_000).forEach(n -> parts.put("xl/media/" + n, text("x")));
        return Spreadsheet.zip(parts);
    }

    private static byte[] old() {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("人员");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static byte[] locked() {
        try (POIFSFileSystem safe = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(safe)) {
                out.write(book().bytes());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            safe.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    private SheetContent read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("upload"), bytes);
        SheetContent content = new Sheets().read(file, LAYOUT, row -> {});
        assertThat(file).hasBinaryContent(bytes);
        return content;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void isRefusedAsAWhole(String what, String code, Supplier<byte[]> bytes) throws IOException {
        SheetContent content = read(bytes.get());
        assertThat(content.faults()).containsExactly(new SheetFault("", "", code, List.of()));
    }

    @Test
    void theFileWithoutHarmIsRead() throws IOException {
        SheetContent content = read(book().bytes());
        assertThat(content.faults()).isEmpty();
        assertThat(content.rows()).containsExactly(new SheetRow("人员", 2, Map.of("person", "1")));
    }

    @Test
    void anyByteMayBeWrong() throws IOException {
        byte[] whole = book().bytes();
        Random random = new Random(20261122);
        for (int round = 0; round < 300; round++) {
            byte[] bytes = whole.clone();
            for (int hit = 0; hit <= round % 5; hit++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            SheetContent content = read(bytes);
            assertThat(content.rows().isEmpty() && content.faults().isEmpty())
                    .as("round " + round)
                    .isFalse();
        }
    }
}
