package cn.tonggui.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.testing.Browser;
import cn.tonggui.testing.Browser.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Exports taken through the pages of the running application, and what the command says of them. */
final class TakenOut {

    private static final int PATIENCE = 600;

    private final MockMvc mvc;
    private final Browser browser;
    private final Path dir;
    private final Path key;
    private int files;

    TakenOut(MockMvc mvc, Path dir) throws IOException {
        this.mvc = mvc;
        this.browser = new Browser(mvc);
        this.dir = dir;
        this.key = Files.writeString(
                dir.resolve("log.vkey"), browser.get("auditor", "/log/key").text());
    }

    /** What the command printed and how it ended. */
    record Said(int code, List<String> lines) {}

    Path ofCase(String who, String caseId, String reason) throws Exception {
        return taken(who, "/log/cases/" + caseId + "/exports", Map.of("reason", reason));
    }

    Path ofLog(String from, String to, String reason) throws Exception {
        return taken("auditor", "/log/exports", Map.of("from", from, "to", to, "reason", reason));
    }

    private Path taken(String who, String address, Map<String, String> fields) throws Exception {
        Map<String, String> form = new HashMap<>(fields);
        form.put("_token", PublicId.next());
        Answer asked = browser.post(who, address, form);
        assertThat(asked.status()).as(asked.text()).isEqualTo(303);
        assertThat(asked.location()).startsWith("/log/exports/");
        Answer watched = browser.get(who, asked.location());
        for (int i = 0; i < PATIENCE && watched.text().contains("正在签名和打包"); i++) {
            Thread.sleep(100);
            watched = browser.get(who, asked.location());
        }
        assertThat(watched.text()).contains("已导出", "文件摘要");
        MockHttpSession session = browser.signIn(who);
        byte[] zip = mvc.perform(
                        MockMvcRequestBuilders.get(asked.location() + "/file").session(session))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return Files.write(next(), zip);
    }

    Path next() {
        return dir.resolve("export-" + ++files + ".zip");
    }

    /** With the log's own key. */
    Said verify(Path export) {
        return run("verify", export.toString(), "--key", key.toString());
    }

    static Said run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = new LogCommand(print, print, Clock.systemUTC()).run(List.of(arguments));
        return new Said(code, out.toString(StandardCharsets.UTF_8).lines().toList());
    }

    /** Where the first place of damage is, as the report names it. */
    String place(Path export) {
        Said said = verify(export);
        assertThat(said.code()).as(String.join("\n", said.lines())).isEqualTo(1);
        return said.lines().stream()
                .filter(line -> line.startsWith("结论："))
                .findFirst()
                .orElseThrow();
    }

    static Stream<String> names(Path export) throws Exception {
        return Sample.parts(export).keySet().stream();
    }
}
