package cn.tonggui.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.kernel.RuleBroken;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTests {

    @TempDir
    Path folder;

    @Test
    void takesEachKindByExtensionAndContent() {
        takes("pdf", Samples.PDF);
        takes("png", Samples.PNG);
        takes("jpg", Samples.JPEG);
        takes("jpeg", Samples.JPEG);
        takes("docx", Samples.docx());
        takes("xlsx", Samples.zip(Samples.parts("xl/workbook.xml")));
        takes("pptx", Samples.zip(Samples.parts("ppt/presentation.xml")));
        takes("txt", "一行\r\n\t二行".getBytes(StandardCharsets.UTF_8));
        takes("txt", "一行".getBytes(Charset.forName("GB18030")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exe", "html", "svg", "doc", "xls", "docm", "zip", "PDF", ""})
    void refusesExtensionsOffTheList(String extension) {
        assertThatThrownBy(() -> FileKind.named(extension)).isInstanceOfSatisfying(RuleBroken.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("file-kind");
            assertThat(refusal.facts()).containsExactly(extension);
        });
    }

    @Test
    void refusesContentOfAnotherKind() {
        refuses("pdf", Samples.PNG);
        refuses("png", "<script>alert(1)</script>".getBytes());
        refuses("jpg", Samples.PDF);
        refuses("docx", Samples.zip(Samples.parts("xl/workbook.xml")));
        refuses("xlsx", Samples.docx());
        refuses("docx", Samples.zip(Map.of("word/document.xml", new byte[1])));
        refuses("docx", "PK\u0003\u0004 and no zip".getBytes());
        refuses("txt", Samples.PDF);
        refuses("txt", Samples.PNG);
        refuses("txt", "一".getBytes(StandardCharsets.UTF_16));
    }

    @Test
    void refusesAContentThatIsShorterThanItsSignature() {
        refuses("png", new byte[] {(byte) 0x89, 'P'});
        refuses("docx", new byte[] {'P', 'K'});
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/vbaProject.bin", "xl/macrosheets/sheet1.xml", "word/VBAPROJECT.BIN"})
    void refusesMacrosByTheNameOfTheirPart(String entry) {
        refuses("docx", Samples.docxWith(entry, new byte[8]));
    }

    @Test
    void refusesMacrosByTheirContentType() {
        String types =
                "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>";

        refuses("docx", Samples.docxWith("[Content_Types].xml", types.getBytes()));
        refuses("docx", Samples.docxWith("[Content_Types].xml", types.getBytes(StandardCharsets.UTF_16LE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.xml",
                "word/../../evil.xml",
                "word\\..\\..\\evil.xml",
                "/etc/evil.xml",
                "WORD/document.xml"
            })
    void refusesEntriesThatLeadOutOrStandTwice(String entry) {
        refuses("docx", Samples.docxWith(entry, new byte[8]));
    }

    @Test
    void takesANameWithTwoDotsInside() {
        takes("docx", Samples.docxWith("word/media/a..b.png", Samples.PNG));
    }

    @Test
    void refusesAZipInside() {
        refuses("docx", Samples.docxWith("word/embeddings/sheet.xlsx", Samples.docx()));
    }

    @ParameterizedTest
    @ValueSource(ints = {999, 1_000, 1_001})
    void takesAtMostAThousandEntries(int entries) {
        Map<String, byte[]> parts = Samples.docxParts();
        for (int i = parts.size(); i < entries; i++) {
            parts.put("word/media/" + i, new byte[] {1});
        }
        if (entries <= 1_000) {
            takes("docx", Samples.zip(parts));
        } else {
            refuses("docx", Samples.zip(parts));
        }
    }

    @Test
    void refusesAHighRatioUnlessTheEntryIsSmall() {
        takes("docx", Samples.docxWith("word/printerSettings1.bin", new byte[100 << 10]));
        refuses("docx", Samples.docxWith("word/printerSettings1.bin", new byte[(100 << 10) + 1]));
    }

    @Test
    void takesOrRefusesADamagedFileButNeverFails() throws IOException {
        Random random = new Random(20);
        byte[] whole = Samples.docxWith("word/media/noise.png", new byte[300]);
        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = Arrays.copyOf(whole, whole.length - random.nextInt(2) * random.nextInt(whole.length));
            for (int flips = random.nextInt(4); flips >= 0 && damaged.length > 0; flips--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                require("docx", damaged);
            } catch (RuleBroken refusal) {
                assertThat(refusal.code()).isEqualTo("file-content");
            }
        }
    }

    @Test
    void refusesMoreThan200MegabytesInAll() throws IOException {
        assertThat(sound(zipOf(199))).isTrue();
        assertThat(sound(zipOf(200))).isFalse();
    }

    /** Megabytes that pack about 1 : 20, beside the parts of a docx, so that only the sum is too much. */
    private Path zipOf(int megabytes) throws IOException {
        byte[] block = new byte[1 << 20];
        byte[] noise = new byte[block.length / 20];
        new Random(7).nextBytes(noise);
        System.arraycopy(noise, 0, block, 0, noise.length);
        Path file = folder.resolve("large-" + megabytes);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var part : Samples.docxParts().entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            for (int i = 0; i < megabytes; i++) {
                zip.putNextEntry(new ZipEntry("word/media/" + i));
                zip.write(block);
            }
        }
        return file;
    }

    private static boolean sound(Path file) throws IOException {
        return OfficeFile.sound(file, "word/document.xml");
    }

    private void takes(String extension, byte[] content) {
        assertThatCode(() -> require(extension, content)).doesNotThrowAnyException();
    }

    private void refuses(String extension, byte[] content) {
        assertThatThrownBy(() -> require(extension, content))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refusal -> assertThat(refusal.code()).isEqualTo("file-content"));
    }

    private void require(String extension, byte[] content) throws IOException {
        FileKind.named(extension).require(Files.write(folder.resolve("upload"), content));
    }
}
