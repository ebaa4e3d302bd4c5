package cn.tonggui.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.document.Documents;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.testing.Browser;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Who reads a matter of the branch B04, office by office (domain 03 §3.2), through every page that shows it. */
@TongguiTest
class AccessTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    @Autowired
    private Documents documents;

    private Browser browser;
    private String title;
    private String caseId;
    private List<String> pages;

    @BeforeEach
    void aMatterOfTheBranch() {
        browser = new Browser(mvc);
        title = "谁看得见 " + System.nanoTime();
        String photo = documents
                .store("a.txt", new ByteArrayInputStream("照片".getBytes(StandardCharsets.UTF_8)), people.viewer("P40"))
                .id();
        String opened = browser.post(
                        "laixiaojun",
                        "/start/practical-matter",
                        Map.of("subject", title, "request", "看看谁能看见。", "photos", photo, "_token", PublicId.next()))
                .location();
        caseId = opened.substring("/cases/".length());
        String task = walker.taskAt(caseId, "accept", people.viewer("P40"));
        pages = List.of(opened, opened + "/acts/1", opened + "/drawing", "/tasks/" + task, "/files/" + photo);
    }

    @ParameterizedTest(name = "{1} {0}")
    @CsvSource({
        "laixiaojun,   提出人",
        "qinshouxin,   支部书记",
        "baiguizhi,    支部组织委员",
        "zhupingan,    支部纪检委员",
        "luguodong,    总支书记",
        "qiandajiang,  车间主任、总支委员",
        "shijingshan,  总支委员",
        "tantieshan,   总支委员",
        "luojianchuan, 党委书记",
        "shenyulan,    党委副书记、纪委书记",
        "duanshouye,   党委委员",
        "gaozhenhai,   段长",
        "haoyizhou,    组织科",
        "tongxin,      团委、组织科",
        "yanshouzheng, 纪检科",
        "auditor,      审计员"
    })
    void whoAnswersForTheBranchReadsItsMatters(String who, String office) {
        pages.forEach(
                page -> assertThat(browser.get(who, page).status()).as(page).isEqualTo(200));
        assertThat(browser.get(who, "/cases").text()).contains(title);
    }

    @ParameterizedTest(name = "{1} {0}")
    @CsvSource({
        "mengfanshi,    同支部党小组长",
        "mobeichen,     同支部党员",
        "dengchanglin,  还没有派到他的同事",
        "taoyongkang,   别的支部书记",
        "changqingfeng, 别的车间主任",
        "luochanghe,    别的支部纪检委员",
        "jinchenggang,  别的支部书记",
        "jiangliqun,    行政支部书记、安全科",
        "fuchunlei,     技术科",
        "pengxiuying,   劳人科",
        "zouxiaoyun,    宣传科",
        "qiaoyun,       别的支部职工",
        "miaolichun,    别的工班长"
    })
    void whoDoesNotNeverLearnsThatTheyExist(String who, String office) {
        pages.forEach(
                page -> assertThat(browser.get(who, page).status()).as(page).isEqualTo(404));
        Stream.of("/cases", "/cases?q=B04", "/inbox?scope=claimable", "/inbox?scope=todo", "/notices")
                .forEach(list ->
                        assertThat(browser.get(who, list).text()).as(list).doesNotContain(title, caseId));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sysadmin", "secadmin", "auditadmin"})
    void administratorsHaveNoBusinessPages(String who) {
        pages.forEach(
                page -> assertThat(browser.get(who, page).status()).as(page).isEqualTo(403));
        assertThat(browser.get(who, "/cases").status()).isEqualTo(403);
    }

    @Test
    void whoIsGivenTheWorkReadsTheMatterFromThenOn() {
        assertThat(browser.get("dengchanglin", "/cases/" + caseId).status()).isEqualTo(404);
        walker.act(
                caseId,
                "accept",
                "P34",
                "submit",
                Map.of(
                        "reply", "limit",
                        "owner", "P39",
                        "checker", "P36",
                        "deadline", "2026-12-05",
                        "opinion", "限期办。"));

        assertThat(browser.get("dengchanglin", "/cases/" + caseId).status()).isEqualTo(200);
        assertThat(browser.get("dengchanglin", pages.get(4)).status()).isEqualTo(200);
        assertThat(browser.get("mengfanshi", "/cases/" + caseId).status()).isEqualTo(404);
    }

    @Test
    void aFileThatBelongsToNoCaseYetIsItsUploadersAlone() {
        String file = documents
                .store("b.txt", new ByteArrayInputStream("还没交".getBytes(StandardCharsets.UTF_8)), people.viewer("P40"))
                .id();

        assertThat(browser.get("laixiaojun", "/files/" + file).status()).isEqualTo(200);
        for (String who : List.of("qinshouxin", "luojianchuan", "auditor")) {
            assertThat(browser.get(who, "/files/" + file).status()).as(who).isEqualTo(404);
        }
        String stolen = browser.post(
                        "mobeichen",
                        "/start/practical-matter",
                        Map.of("subject", "拿别人的文件", "request", "x", "photos", file, "_token", PublicId.next()))
                .text();
        assertThat(stolen).contains("现场照片：");
    }

    @Test
    void aDraftIsItsWritersAlone() {
        String task = pages.get(3);
        browser.put("qinshouxin", task + "/draft", Map.of("opinion", "书记还没想好的话"));

        assertThat(browser.get("qinshouxin", task).text()).contains("书记还没想好的话");
        for (String who : List.of("laixiaojun", "baiguizhi", "luguodong", "auditor")) {
            assertThat(browser.get(who, task).text()).as(who).doesNotContain("书记还没想好的话");
        }
        browser.post("baiguizhi", task + "/draft/discard", Map.of());
        assertThat(browser.get("qinshouxin", task).text()).contains("书记还没想好的话");
    }
}
