package cn.tonggui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.tonggui.Tonggui;
import cn.tonggui.testing.EmptyMariaDb;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Production on an empty MariaDB, from its three administrators to a first matter that is closed, by nothing but the pages. */
@SpringBootTest(
        classes = Tonggui.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "server.address=127.0.0.1")
@ActiveProfiles("mysql")
@ContextConfiguration(initializers = EmptyMariaDb.class)
@Import(Visitors.class)
@ExtendWith(AfterVisit.class)
@Tag("browser")
class EmptyInstallationTests {

    private static final String NEW_PASSWORD = "Zhu-jian-2026-%s";
    private static final String TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();

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
        files(worker);
        accepts(secretary);
        works(owner);
        verifies(second);
        rates(worker);
        closes(secretary);
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
                        one + "-person", id,
                        one + "-name", name,
                        one + "-birthYear", "1985",
                        one + "-post", "组织科",
                        one + "-joinedOn", "2010-07-01",
                        one + "-username", username));
    }

    /** Reads the passwords off the page that shows them once. */
    private void issues(Visitor system) {
        system.open("/accounts?state=initial&kind=PERSON");
        for (Locator box : system.at("input[name=username]").all()) {
            box.check();
        }
        press(system, "给选中的账号下发初始口令");
        for (Locator row : system.at("main tbody tr").all()) {
            passwords.put(
                    row.locator("td").nth(1).innerText().strip(),
                    row.locator("td").nth(2).innerText().strip());
        }
    }

    private void imports(Visitor first) throws IOException {
        first.open("/organisation/import");
        Page page = first.page();
        Download template = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("下载模板"))
                        .click());
        Path file = Files.createTempFile("roster", ".xlsx");
        try (InputStream in = Files.newInputStream(template.path());
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            fill(book, "单位", Map.of("单位代码", "TGXL", "类别", "车间", "全称", "铜关线路车间", "上级代码", "TG", "设立日期", TODAY));
            fill(book, "对应关系", Map.of("党组织代码", "TG01", "行政单位代码", "TGXL", "对应方式", "主要对应"));
            worker(book, "T003", "赵书记");
            worker(book, "T004", "孙师傅");
            worker(book, "T005", "王小明");
            for (String member : List.of("T003", "T004")) {
                fill(book, "党员", Map.of("人员编号", member, "党支部代码", "TG01", "类别", "正式党员", "编入日期", TODAY));
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }
        first.at("#file").setInputFiles(file);
        press(first, "上传并检查");
        first.sees("检查完毕，没有问题");
        press(first, "确认写入");
        first.sees("已全部写入");
        Files.delete(file);
    }

    private static void worker(XSSFWorkbook book, String id, String name) {
        fill(book, "人员", Map.of("人员编号", id, "姓名", name, "性别", "男", "出生年份", "1990", "所在单位代码", "TGXL", "岗位", "线路工"));
    }

    private static void fill(XSSFWorkbook book, String name, Map<String, String> values) {
        Sheet sheet = book.getSheet(name);
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        sheet.getRow(0).forEach(title -> {
            String value = values.get(title.getStringCellValue().replace("*", "").strip());
            if (value != null) {
                row.createCell(title.getColumnIndex()).setCellValue(value);
            }
        });
    }

    private static void enters(Visitor first) {
        first.open("/organisation/changes/new/office-begin");
        first.pick("人员", "赵书记", "赵书记");
        first.pick("职务", "", "书记");
        first.pick("任职单位", "铜关线路党支部", "铜关线路党支部");
        first.pick("来源", "", "选举");
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

    private static void files(Visitor worker) {
        worker.open("/start/practical-matter");
        worker.fill("标题", "班中餐热饭难");
        worker.fill("诉求", "微波炉只有一台，排不上队的只能吃凉饭。");
        worker.attach("photos", "queue.png");
        worker.press("提交");
        worker.sees("已发起");
    }

    private static void accepts(Visitor secretary) {
        take(secretary);
        secretary.tick("限期办");
        secretary.pick("责任人", "孙师傅", "孙师傅");
        secretary.pick("复核人", "李组织", "李组织");
        secretary.fill("期限", LocalDate.parse(TODAY).plusDays(14).toString());
        secretary.fill("受理意见", "纳入支部办实事清单。");
        send(secretary, "提交");
    }

    private static void works(Visitor owner) {
        take(owner);
        owner.fill("签收意见", "已签收。");
        send(owner, "提交");
        take(owner);
        owner.fill("进展", "微波炉和保温柜各添一台。");
        owner.tick("申请办结");
        owner.attach("evidence", "oven.png");
        send(owner, "提交");
    }

    private static void verifies(Visitor checker) {
        take(checker);
        checker.fill("复核意见", "到现场看过。");
        send(checker, "同意");
    }

    private static void rates(Visitor worker) {
        take(worker);
        worker.tick("满意");
        send(worker, "提交");
    }

    private static void closes(Visitor secretary) {
        take(secretary);
        secretary.fill("公示说明", "已添置。");
        send(secretary, "提交");
        secretary.sees("这件事已经办结");
        secretary.open("/registers/practical-matter");
        secretary.sees("班中餐热饭难");
    }

    private static void take(Visitor visitor) {
        visitor.open("/inbox");
        visitor.openFromList("班中餐热饭难");
    }

    private static void send(Visitor visitor, String button) {
        visitor.press(button);
        visitor.sees("已办好");
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
