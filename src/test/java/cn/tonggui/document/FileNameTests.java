package cn.tonggui.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.kernel.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTests {

    @ParameterizedTest
    @CsvSource({
        "申请表.pdf, 申请表.pdf, pdf",
        "C:\\Users\\a\\申请 表.PDF, 申请 表.PDF, pdf",
        "../../etc/passwd.txt, passwd.txt, txt",
        "a/..\\b.docx, b.docx, docx",
        "v1.2 定稿.docx, v1.2 定稿.docx, docx",
        "..pdf.pdf, ..pdf.pdf, pdf"
    })
    void keepsTheLastPartOfAPath(String given, String text, String extension) {
        assertThat(FileName.of(given)).isEqualTo(new FileName(text, extension));
    }

    @Test
    void dropsWhatCouldDisguiseAName() {
        assertThat(FileName.of("fdp\u202Efdp.exe\u2066.p\u0000d\r\nf").text()).isEqualTo("fdpfdp.exe.pdf");
        assertThat(FileName.of("a\ud842b\u200f\ufeff.txt").text()).isEqualTo("ab.txt");
    }

    @Test
    void composesLetters() {
        assertThat(FileName.of("re\u0301sume\u0301.pdf").text()).isEqualTo("r\u00e9sum\u00e9.pdf");
    }

    @ParameterizedTest
    @ValueSource(ints = {115, 116, 117})
    void keepsAtMost120CharactersWithTheExtension(int stem) {
        String text = FileName.of("𠮷".repeat(stem) + ".pdf").text();

        assertThat(text.codePointCount(0, text.length())).isEqualTo(Math.min(stem + 4, 120));
        assertThat(text).endsWith("𠮷.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".pdf", "pdf", "a.", "a. ", "folder/", "a.\u202e", "..", "a.extensionlong"})
    void refusesWhatIsNoNameWithAnExtension(String given) {
        assertThatThrownBy(() -> FileName.of(given))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refusal -> assertThat(refusal.code()).isEqualTo("file-name"));
    }
}
