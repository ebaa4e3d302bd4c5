package cn.tonggui.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.Tonggui;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.KnownPasswords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** From an empty database to two people of 组织科 who can sign in, by the pages alone. */
@SpringBootTest(
        classes = Tonggui.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:first-start;DB_CLOSE_DELAY=-1",
            "spring.datasource.username=sa",
            "spring.datasource.password=",
            "spring.main.register-shutdown-hook=false",
            "flowable.async-executor-activate=false",
            "tonggui.files=target/first-start/files",
            "tonggui.keys=target/first-start/keys",
            "tonggui.make-keys=true",
            "logging.level.root=warn"
        })
@AutoConfigureMockMvc
@Import(KnownPasswords.class)
class FirstStartTests {

    private static final Pattern CHANGE = Pattern.compile("name=\"change\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern PASSWORD = Pattern.compile("x-mono\">([^<]{16})<");
    private static final String CHOSEN = "Kmvt-wzx74-1";

    private static final Map<String, String> UNITS = Map.of(
            "adminKind", "DEPOT",
            "admin-code", "QSGW",
            "admin-name", "青石工务段",
            "party-code", "DW",
            "party-name", "青石工务段党委",
            "branch-code", "B01",
            "branch-name", "机关党支部",
            "docNo", "云铁组〔2026〕1号");

    @Autowired
    private MockMvc mvc;

    private SignedInBrowser administrator(String username) throws IOException {
        String line = Files.readAllLines(Path.of("target/first-start/keys/first-start.txt")).stream()
                .filter(one -> one.contains("  " + username + "  "))
                .findFirst()
                .orElseThrow();
        String first = line.split("  ")[2];
        SignedInBrowser own = new SignedInBrowser(mvc);
        own.signIn(username, first);
        assertThat(own.get("/home").location()).isEqualTo("/password");
        own.choose(first, CHOSEN);
        assertThat(own.get("/home").status()).isEqualTo(200);
        return own;
    }

    private static Map<String, String> people(String docNo) {
        Map<String, String> form = new HashMap<>();
        form.put("docNo", docNo);
        for (String one : List.of("a", "b")) {
            form.put(one + "-person", one.equals("a") ? "P01" : "P02");
            form.put(one + "-name", one.equals("a") ? "郝一舟" : "童欣");
            form.put(one + "-sex", one.equals("a") ? "M" : "F");
            form.put(one + "-birthYear", "1985");
            form.put(one + "-post", "组织科");
            form.put(one + "-joinedOn", "2010-07-01");
            form.put(one + "-username", one.equals("a") ? "haoyizhou" : "tongxin");
        }
        return form;
    }

    private static void confirmAll(SignedInBrowser second) {
        Matcher found = CHANGE.matcher(second.get("/setup").text());
        List<String> ids = new ArrayList<>();
        while (found.find()) {
            ids.add("change");
            ids.add(found.group(1));
        }
        assertThat(ids).isNotEmpty();
        Answer answer = second.post("/setup/confirm", Map.of(), ids.toArray(String[]::new));
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    }

    @Test
    void leadsFromNothingToTwoPeopleWhoCanSignIn() throws IOException {
        SignedInBrowser first = administrator("sysadmin");
        SignedInBrowser second = administrator("secadmin");
        assertThat(first.get("/home").text()).contains("首次启用");
        assertThat(first.get("/setup").text()).contains("录入单位和党组织").doesNotContain("录入两个人");
        assertThat(second.get("/setup").text()).contains("现在没有要确认的");

        Map<String, String> same = new HashMap<>(UNITS);
        same.put("party-code", "QSGW");
        same.put("branch-name", "<b>支部</b>");
        Answer refused = first.post("/setup/units", same);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("已经用在前面", "&lt;b&gt;支部").doesNotContain("<b>支部");
        assertThat(second.post("/setup/units", UNITS).status()).isEqualTo(403);
        assertThat(first.post("/setup/people", people("1号")).status()).isEqualTo(422);

        Answer units = first.post("/setup/units", UNITS);
        assertThat(units.status()).as(units.text()).isEqualTo(303);
        assertThat(first.get("/setup").text()).contains("设立青石工务段", "云铁组〔2026〕1号", "录入两个人");
        assertThat(first.get("/setup").text()).doesNotContain("确认选中的变更");
        assertThat(first.post("/setup/people", people("")).text()).contains("选举或任命要有文号");

        Answer people = first.post("/setup/people", people("青党〔2026〕2号"));
        assertThat(people.status()).as(people.text()).isEqualTo(303);
        assertThat(first.get("/setup").text()).contains("等安全管理员确认");
        assertThat(second.get("/setup").text()).contains("为郝一舟开立账号 haoyizhou", "青党〔2026〕2号");
        confirmAll(second);

        assertThat(first.get("/setup").text()).contains("首次启用已经完成").doesNotContain("等待复核");
        assertThat(first.get("/home").text()).doesNotContain("首次启用");
        assertThat(first.post("/setup/units", UNITS).status()).isIn(403, 422);
        for (String username : List.of("haoyizhou", "tongxin")) {
            Matcher password = PASSWORD.matcher(first.post("/accounts/passwords", Map.of("username", username))
                    .text());
            assertThat(password.find()).isTrue();
            SignedInBrowser own = new SignedInBrowser(mvc);
            own.signIn(username, password.group(1));
            own.choose(password.group(1), "Kmvt-wzx74-2");
            assertThat(own.get("/inbox").status()).isEqualTo(200);
        }
    }
}
