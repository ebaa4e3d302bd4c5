package cn.tonggui.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.tonggui.sheet.Sheets;
import cn.tonggui.testing.Browser;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.ToldEvents;
import cn.tonggui.testing.TongguiTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The way of a file from the upload page to the organisation, and who may not go it. */
@TongguiTest
class ImportPagesTests {

    private static final String HOME = "/organisation/import";
    private static final String NO_WORK = HOME + "/AAAAAAAAAAAAAAAAAAAAAA";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ImportLayout layout;

    @TempDir
    private Path folder;

    private Browser browser;
    private Importing importing;

    @BeforeEach
    void browsers() {
        browser = new Browser(mvc);
        importing = new Importing(application);
    }

    @AfterEach
    void forget() {
        importing.forget();
    }

    private MockHttpServletResponse raw(String address) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(address).session(browser.signIn(Importing.DEPARTMENT)))
                .andReturn()
                .getResponse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"laixiaojun", "qinshouxin", "luguodong"})
    void isForTheDepartmentAlone(String who) {
        for (String address :
                new String[] {HOME, HOME + "/template", NO_WORK, NO_WORK + "/faults", "/organisation/export"}) {
            assertThat(browser.get(who, address).status()).as(address).isEqualTo(403);
        }
        for (String address : new String[] {HOME, NO_WORK + "/enter", "/organisation/export"}) {
            assertThat(browser.post(who, address, Map.of()).status())
                    .as(address)
                    .isEqualTo(403);
        }
        assertThat(importing.upload(who, "a.xlsx", ImportBook.small().bytes()).status())
                .isEqualTo(403);
    }

    @Test
    void theAuditorMayNotEvenLook() {
        assertThat(browser.get("auditor", HOME).status()).isEqualTo(403);
        assertThat(browser.get("auditor", "/organisation/export").status()).isEqualTo(403);
    }

    @Test
    void thePageExplainsAndOffersATemplateThatCanBeRead() throws Exception {
        assertThat(browser.get(Importing.DEPARTMENT, HOME).text())
                .contains("下载模板", "人员编号*", "入党（确定）日期", "另一人复核", "name=\"file\"");
        MockHttpServletResponse template = raw(HOME + "/template");
        assertThat(template.getContentType()).startsWith("application/vnd.openxmlformats");
        assertThat(template.getHeader("Content-Disposition")).contains("attachment", "filename*=UTF-8''");
        Path file = Files.write(folder.resolve("template"), template.getContentAsByteArray());
        assertThat(new Sheets().read(file, layout.sheets(), row -> {}).faults())
                .extracting(fault -> fault.code())
                .containsExactly("sheet-nothing");
    }

    @Test
    void withoutAFileThePageSaysSo() {
        Answer none = browser.post(Importing.DEPARTMENT, HOME, Map.of());
        Answer empty = importing.upload(Importing.DEPARTMENT, "a.xlsx", new byte[0]);
        for (Answer answer : new Answer[] {none, empty}) {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text()).contains("先选择填好的 .xlsx 文件", "aria-invalid=\"true\"", "name=\"file\"");
        }
    }

    @Test
    void aFileWithoutFaultsIsEnteredOnceItIsConfirmed() {
        String looked = importing.begun(ImportBook.small().bytes());
        Answer page = importing.ended(looked);
        assertThat(page.text()).contains("检查完毕，没有问题", "将要写入的数量", "名册.xlsx", "须另一人复核", "确认写入");
        assertThat(importing.count("org_person", "id")).isZero();

        Answer entering = importing.enter(looked);
        assertThat(entering.status()).isEqualTo(303);
        assertThat(importing.ended(entering.location()).text()).contains("已全部写入", "任职还要由组织科另一人复核");
        assertThat(importing.count("org_unit", "code")).isEqualTo(4);
        assertThat(importing.count("org_link", "party_code")).isEqualTo(1);
        assertThat(importing.count("org_person", "id")).isEqualTo(4);
        assertThat(importing.count("org_membership", "person")).isEqualTo(2);
        assertThat(importing.count("org_office", "person")).isZero();
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM org_change WHERE subject = 'IMP1' AND state = 'WAITING'", Integer.class))
                .isEqualTo(1);

        assertThat(importing.enter(looked).location()).isEqualTo(entering.location());
        assertThat(importing.enter(entering.location()).location()).isEqualTo(entering.location());
    }

    @Test
    void whatChangedSinceTheLookIsToldAndNothingIsWritten() {
        String first = importing.begun(ImportBook.small().bytes());
        String second = importing.begun(ImportBook.small()
                .row(ImportBook.PEOPLE, "IMP5|导入五||男|1992|IMT1|||")
                .bytes());
        importing.ended(first);
        importing.ended(second);
        importing.ended(importing.enter(first).location());

        Answer refused = importing.ended(importing.enter(second).location());
        assertThat(refused.text()).contains("什么都没有写入", "已经有人使用").doesNotContain("已全部写入");
        assertThat(importing.count("org_person", "id")).isEqualTo(4);
    }

    @Test
    void faultsAreListedAtTheirCellsAndMayBeTakenAlong() throws Exception {
        String address = importing.begun(ImportBook.small()
                .row(ImportBook.PEOPLE, "IMP5|<script>alert(1)</script>||甲|1992|IMT1|||")
                .bytes());
        Answer page = importing.ended(address);
        assertThat(page.text()).contains("有 1 处问题，什么都没有写入", "下载清单", "重新上传").doesNotContain("确认写入", "<script>alert");
        assertThat(Importing.rows(page)).anyMatch(row -> row.contains("人员|D6|性别|“性别”只能填：男、女。"));
        assertThat(importing.enter(address).status()).isEqualTo(422);

        MockHttpServletResponse list = raw(address + "/faults");
        assertThat(list.getStatus()).isEqualTo(200);
        assertThat(list.getHeader("Content-Disposition")).contains("attachment");
        assertThat(list.getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    void aFileThatIsNoWorkbookIsToldAsAWhole() {
        Answer page = importing.ended(importing.begun("工号,姓名".getBytes()));
        assertThat(Importing.rows(page)).anyMatch(row -> row.contains("整个文件|") && row.contains("这不是 Excel 工作簿"));
    }

    @Test
    void nobodyElseFindsTheWork() {
        String address = importing.begun(ImportBook.small().bytes());
        importing.ended(address);
        assertThat(browser.get("laixiaojun", address).status()).isEqualTo(403);
        assertThat(browser.get(Importing.DEPARTMENT, NO_WORK).status()).isEqualTo(404);
        assertThat(browser.get(Importing.DEPARTMENT, NO_WORK + "/faults").status())
                .isEqualTo(404);
        assertThat(importing.enter(NO_WORK).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"work, false", "main, true"})
    void whatChangesIsAskedForAlone(String target, boolean whole) {
        String address = importing.begun(ImportBook.small().bytes());
        importing.ended(address);
        Answer piece = browser.send(
                Importing.DEPARTMENT,
                MockMvcRequestBuilders.get(address).header("HX-Request", "true").header("HX-Target", target));
        assertThat(piece.text()).contains("id=\"work\"");
        assertThat(piece.text().contains("<html")).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, 写明导出后用来做什么", "' ', 写明导出后用来做什么", "'a\u0007b', 不能保存的字符"})
    void theExportAsksWhatFor(String reason, String words) {
        Answer answer = browser.post(
                Importing.DEPARTMENT, "/organisation/export", reason == null ? Map.of() : Map.of("reason", reason));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains(words, "name=\"reason\"");
    }

    @Test
    void whatIsExportedCanBeReadAsAnImport() throws Exception {
        var response = mvc.perform(MockMvcRequestBuilders.post("/organisation/export")
                        .session(browser.signIn(Importing.DEPARTMENT))
                        .param("reason", "换届前核对")
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        Path file = Files.write(folder.resolve("export"), response.getContentAsByteArray());
        var content = new Sheets().read(file, layout.sheets(), row -> {});
        assertThat(content.faults()).isEmpty();
        assertThat(content.rows())
                .anySatisfy(row -> assertThat(row.values())
                        .containsEntry("person", "P34")
                        .containsEntry("office", "书记")
                        .containsEntry("unit", "B04")
                        .containsEntry("source", "选举"))
                .anySatisfy(row ->
                        assertThat(row.values()).containsEntry("code", "QSGW").containsEntry("kind", "站段"));
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM " + ToldEvents.ALL + " WHERE body LIKE '%roster-exported%'",
                        Integer.class))
                .isPositive();
    }
}
