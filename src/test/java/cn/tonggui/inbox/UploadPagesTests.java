package cn.tonggui.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.testing.Browser;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.TongguiTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ContentDisposition;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Files that are not taken are told at their row or field, and those taken come back under a harmless name. */
@TongguiTest
class UploadPagesTests {

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final byte[] EXE = "MZ\u0090\0\3".getBytes(StandardCharsets.ISO_8859_1);

    @Autowired
    private MockMvc mvc;

    private Browser browser;

    @BeforeEach
    void browsers() {
        browser = new Browser(mvc);
    }

    private Answer upload(String name, byte[] content) {
        var file = new MockMultipartFile("file:photos", name, "image/png", content);
        return browser.send(
                "laixiaojun",
                MockMvcRequestBuilders.multipart("/files")
                        .file(file)
                        .param("field", "photos")
                        .param("control", "f-photos")
                        .with(csrf()));
    }

    private static byte[] macro(boolean withMacro) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String part : withMacro
                    ? List.of("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")
                    : List.of("[Content_Types].xml", "word/document.xml", "../../evil.txt")) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    static Stream<Arguments> refused() throws IOException {
        return Stream.of(
                Arguments.of("setup.exe", EXE, "不支持 .exe，请另存为 PDF 或 JPG 再传"),
                Arguments.of("签到表.tif", PNG, "不支持 .tif"),
                Arguments.of("photo.png.exe", PNG, "不支持 .exe"),
                Arguments.of("page.html", "<script>".getBytes(), "不支持 .html"),
                Arguments.of("draw.svg", "<svg onload='x'/>".getBytes(), "不支持 .svg"),
                Arguments.of("macro.docm", macro(true), "不支持 .docm"),
                Arguments.of("macro.docx", macro(true), "与扩展名不符，或含宏"),
                Arguments.of("slip.docx", macro(false), "与扩展名不符"),
                Arguments.of("photo.pdf", PNG, "与扩展名不符"),
                Arguments.of("setup.png", EXE, "与扩展名不符"),
                Arguments.of("empty.txt", new byte[0], "是空文件"),
                Arguments.of("empty.png", new byte[0], "是空文件"),
                Arguments.of("noextension", PNG, "文件名要有名称和扩展名"),
                Arguments.of(".png", PNG, "文件名要有名称和扩展名"),
                Arguments.of("../", PNG, "文件名要有名称和扩展名"),
                Arguments.of("a." + "x".repeat(5000), PNG, "文件名要有名称和扩展名"),
                Arguments.of("<script>alert(1)</script>.exe", EXE, "不支持 .exe"),
                Arguments.of("{0}${1+1}.exe", EXE, "不支持 .exe"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aFileThatIsNotTakenIsToldInItsRow(String name, byte[] content, String words) {
        Answer answer = upload(name, content);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains(words).doesNotContain("<script>alert", "type=\"checkbox\"");
        assertThat(answer.text().length()).isLessThan(20_000);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aFileThatIsNotTakenWithAFormIsToldAtItsField(String name, byte[] content, String words) {
        Answer answer = browser.send(
                "laixiaojun",
                MockMvcRequestBuilders.multipart("/start/practical-matter")
                        .file(new MockMultipartFile("file:photos", name, "image/png", content))
                        .param("subject", "题目还在")
                        .param("request", "诉求还在")
                        .param("_token", PublicId.next())
                        .with(csrf()));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("现场照片：", words, "题目还在", "诉求还在").doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd.png",
                "..\\..\\windows\\a.png",
                "a\0b.png",
                "\u202Egnp.exe.png",
                "a\r\nSet-Cookie: x=y.png",
                "\"; filename=evil.exe; x=\".png",
                "𠮷野家.png",
                "<img src=x onerror=alert(1)>.png",
                "%2e%2e%2f.png"
            })
    void aFileTakenComesBackUnderAHarmlessName(String name) throws Exception {
        Answer answer = upload(name, PNG);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).doesNotContain("<img", "\u202E", "\0");
        String id = answer.text().replaceAll("(?s).*?/files/([A-Za-z0-9_-]{22}).*", "$1");
        var response = mvc.perform(MockMvcRequestBuilders.get("/files/" + id).session(browser.signIn("laixiaojun")))
                .andReturn()
                .getResponse();

        assertThat(response.getStatus()).isEqualTo(200);
        String header = response.getHeader("Content-Disposition");
        assertThat(header).doesNotContain("\r", "\n", "..", "/", "\u202E");
        assertThat(ContentDisposition.parse(header).getFilename()).endsWith(".png");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("Content-Security-Policy")).contains("default-src 'self'");
    }

    @Test
    void aVeryLongNameIsShortened() {
        Answer answer = upload("长".repeat(3000) + ".png", PNG);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text().length()).isLessThan(5000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no boundary at all",
                "--b\r\nContent-Disposition: form-data; name=\"file:photos\"; filename=\"a.png\"\r\n\r\nabc",
                "--b\r\n\r\n--b--",
                "--c--",
                ""
            })
    void aBrokenMultipartBodyIsNotOurFailure(String body) {
        for (String type :
                List.of("multipart/form-data; boundary=b", "multipart/form-data", "multipart/mixed; boundary=b")) {
            Answer answer = browser.send(
                    "laixiaojun",
                    MockMvcRequestBuilders.post("/files?field=photos&control=f")
                            .header("Content-Type", type)
                            .content(body)
                            .with(csrf()));
            assertThat(answer.status()).as(type).isLessThan(500);
        }
    }
}
