package cn.tonggui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.tonggui.Tonggui;
import cn.tonggui.testing.EmptyMariaDb;
import cn.tonggui.testing.KnownPasswords;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Production on an empty MariaDB, from its three administrators to a first matter that is closed, by nothing but the pages. */
@SpringBootTest(
        classes = Tonggui.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "server.address=127.0.0.1")
@ActiveProfiles("mysql")
@ContextConfiguration(initializers = EmptyMariaDb.class)
@Import({Visitors.class, KnownPasswords.class})
@ExtendWith(AfterVisit.class)
@Tag("browser")
@DirtiesContext // at the end its server would be gone before it, and it would wait for that
class EmptyInstallationTests {

    private static final String NEW_PASSWORD = "Zhu-jian-2026-%s";
    private static final String TODAY =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();

    @Autowired
    private Visitors visitors;

    @Value("${tonggui.keys}")
    private Path keys;

    private final Map<String, String> passwords = new TreeMap<>();

    @Test
    void firstPeopleThenAFileThenAMatterThatIsClosed() throws IOException {
        for (String line : Files.readAllLines(keys.resolve("first-start.txt"))) {
            String[] parts = line.split("  ");
            passwords.put(parts[1], parts[2]);
        }
        Visitor system = arrive("sysadmin");
        Visitor security = arrive("secadmin");

        sets(system, security);
        issues(system);
        Visitor first = arrive("zhangzuzhi");
        Visitor second = arrive("lizuzhi");
        imports(first);
        enters(first);
        confirms(second);
        opens(system, security);

        Visitor worker = arrive("wangxiaoming");
        Visitor secretary = arrive("zhaoshuji");
        Visitor owner = arrive("sunshifu");
        new FirstMatter(worker, secretary, owner, second).isClosed();
    }

    /** Signs in with the password that was handed over, and changes it, which is asked for at once. */
    private Visitor arrive(String username) {
        Visitor visitor = visitors.arrive(Screen.DESKTOP).signIn(username, passwords.get(username));
        assertThat(visitor.page()).hasURL(Pattern.compile("/password$"));
        String next = NEW_PASSWORD.formatted((char) ('A' + passwords.size()));
        visitor.at("#current").fill(passwords.get(username));
        visitor.at("#next").fill(next);
        visitor.at("#again").fill(next);
        press(visitor, "修改口令");
        visitor.sees("口令已修改");
        return visitor;
    }

    private void sets(Visitor system, Visitor security) {
        system.open("/");
        system.at("main").getByText("首次启用").click();
        fill(system, Map.of("admin-code", "TG", "admin-name", "铜关工务段"));
        fill(system, Map.of("party-code", "TGDW", "party-name", "铜关工务段党委"));
        fill(system, Map.of("branch-code", "TG01", "branch-name", "铜关线路党支部", "docNo", "铜关党〔2026〕1号"));
        press(system, "录入单位和党组织");
        person(system, "a", "T001", "张组织", "zhangzuzhi");
        person(system, "b", "T002", "李组织", "lizuzhi");
        fill(system, Map.of("docNo", "铜关党〔2026〕2号"));
        press(system, "录入两个人");
        system.sees("等安全管理员确认");

        security.open("/setup");
        security.sees("铜关工务段党委");
        press(security, "确认选中的变更");
        security.sees("首次启用已经完成");
    }

    private static void person(Visitor system, String one, String id, String name, String username) {
        fill(
                system,
                Map.of(
                        one + "-person",
                        id,
                        one + "-name",
                        name,
                        one + "-birthYear",
                        "1985",
                        one + "-post",
                        "组织科",
                        one + "-joinedOn",
                        "2010-07-01",
                        one + "-username",
                        username));
    }

    /** Reads the passwords off the page that shows them once. */
    private void issues(Visitor system) {
        system.open("/accounts?state=initial&kind=PERSON");
        for (Locator box : system.at("input[name=username]").all()) {
            box.check();
        }
        press(system, "下发初始口令");
        for (Locator row : system.at("main tbody tr").all()) {
            passwords.put(
                    row.locator("td").nth(1).innerText().strip(),
                    row.locator("td").nth(2).innerText().strip());
        }
    }

    private void imports(Visitor first) throws IOException {
        first.open("/organisation/import");
        Page page = first.page();
        Download template =
                page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("下载模板"))
                        .click());
        Path file = RosterFile.filledIn(template.path(), TODAY);
        first.at("#file").setInputFiles(file);
        press(first, "上传并检查");
        first.sees("检查完毕，没有问题");
        press(first, "确认写入");
        first.sees("已全部写入");
        Files.delete(file);
    }

    private static void enters(Visitor first) {
        first.open("/organisation/changes/new/office-begin");
        first.pick("人员", "赵书记", "赵书记");
        first.pick("职务", "", "书记");
        first.pick("任职单位", "铜关线路党支部", "铜关线路党支部");
        first.tick("选举");
        first.fill("任职日期", TODAY);
        first.fill("文号", "铜关党〔2026〕3号");
        first.press("登记");
        first.sees("赵书记");
    }

    private static void confirms(Visitor second) {
        second.open("/organisation/changes");
        second.sees("赵书记");
        press(second, "确认");
        second.sees("没有等待复核的变更");
    }

    private void opens(Visitor system, Visitor security) {
        system.open("/accounts/open?unit=TGXL");
        username(system, "T003", "zhaoshuji");
        username(system, "T004", "sunshifu");
        username(system, "T005", "wangxiaoming");
        press(system, "为选中的人开户");
        system.sees("等另一位管理员复核");
        security.open("/accounts");
        press(security, "确认选中的变更");
        security.sees("已确认");
        issues(system);
    }

    private static void username(Visitor system, String person, String username) {
        system.at("[name=name-" + person + "]").fill(username);
    }

    private static void fill(Visitor visitor, Map<String, String> fields) {
        fields.forEach((name, words) -> visitor.at("[name=" + name + "]").fill(words));
    }

    private static void press(Visitor visitor, String button) {
        visitor.at("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }
}
