package cn.tonggui.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.tonggui.testing.Browser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

/** What somebody takes out of an election as files, and the text of them. */
final class TakenOut {

    private static final String REGISTER = "/registers/branch-election";

    private final MockMvc mvc;
    private final Browser browser;
    private final String who;
    private final MockHttpSession session;

    TakenOut(MockMvc mvc, String who) {
        this.mvc = mvc;
        this.browser = new Browser(mvc);
        this.who = who;
        this.session = browser.signIn(who);
    }

    /** The workbook of the register, with every column. */
    String register(String subject) throws Exception {
        String columns = browser.get(who, REGISTER).all("name=\"show\" value=\"[^\"]*").stream()
                .map(one -> "show=" + one.substring(one.lastIndexOf('"') + 1))
                .collect(Collectors.joining("&"));
        Browser.Answer begun = browser.post(
                who, REGISTER + "/export?" + columns, Map.of("f.subject", subject, "all", "1", "reason", "查有没有不该有的"));
        assertThat(begun.status()).as(begun.text()).isEqualTo(303);
        for (int i = 0; i < 600 && !page(begun.location()).contains(begun.location() + "/file"); i++) {
            Thread.sleep(100);
        }
        return file(begun.location() + "/file");
    }

    String page(String address) {
        return browser.get(who, address).text();
    }

    /** A workbook or a document: all its parts. */
    String file(String address) throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(get(address).session(session)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        Path file = Files.createTempFile("taken", ".zip");
        StringBuilder text = new StringBuilder();
        try {
            Files.write(file, answer.getContentAsByteArray());
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (var part : Collections.list(zip.entries())) {
                    text.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } finally {
            Files.delete(file);
        }
        return text.toString();
    }
}
