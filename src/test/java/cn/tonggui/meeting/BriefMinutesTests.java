package cn.tonggui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.document.IssuedDocument;
import cn.tonggui.document.IssuedDocuments;
import cn.tonggui.testing.Begun;
import cn.tonggui.testing.Browser;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import cn.tonggui.testing.Walks;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Cases;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What a meeting resolved is for the members of its branch to read (纪要), what was said there for those who answer for it. */
@TongguiTest
class BriefMinutesTests {

    private static final String SECRETARY = "qinshouxin";
    private static final String MEMBER = "mobeichen";
    private static final String WORKER = "laixiaojun";
    private static final String OWNER = "fuchunlei";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    @Autowired
    private Cases cases;

    @Autowired
    private IssuedDocuments issued;

    @Autowired
    private MeetingPapers papers;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void theMembersReadWhatWasResolvedAndWhoSatThereWhatWasSaid() {
        Browser browser = new Browser(mvc);
        try (Begun meeting = walker.begin("committee-agenda", upToTheEnd())) {
            String id = meeting.caseId();
            Map<String, String> files = issued.standing(id).stream()
                    .collect(Collectors.toMap(IssuedDocument::template, IssuedDocument::file));
            String brief = "/files/" + files.remove("brief-minutes.docx");
            assertThat(files).containsKeys("minutes.docx", "risk-table.docx", "guide-opinion.docx", "notice.docx");

            for (String who : List.of(SECRETARY, "mengfanshi", MEMBER)) {
                assertThat(browser.get(who, brief).status()).as(who).isEqualTo(200);
                assertThat(browser.get(who, "/meetings").text()).as(who).contains(brief);
            }
            for (String who : List.of(WORKER, "caiyutong", "gujianmin", "taoyongkang", OWNER)) {
                assertThat(browser.get(who, brief).status()).as(who).isEqualTo(404);
                assertThat(browser.get(who, "/meetings").text()).as(who).doesNotContain(brief);
            }
            for (String who : List.of("sysadmin", "secadmin", "auditadmin")) {
                assertThat(browser.get(who, brief).status()).as(who).isEqualTo(403);
            }
            for (String who : List.of(MEMBER, WORKER, OWNER)) {
                for (String page : List.of("/cases/" + id, "/meetings/" + id)) {
                    assertThat(browser.get(who, page).status()).as(who + page).isEqualTo(404);
                }
                files.forEach((template, file) -> assertThat(
                                browser.get(who, "/files/" + file).status())
                        .as(who + template)
                        .isEqualTo(404));
            }
        }
    }

    @Test
    void theMattersAroundAMeetingLeadToItAndOnlyThoseWhoMayReadIt() {
        Browser browser = new Browser(mvc);
        try (Begun meeting = walker.begin("committee-agenda", upToTheEnd())) {
            String screen = "/meetings/" + meeting.caseId();
            CaseView seen = cases.require(meeting.caseId(), people.viewer("P34"));
            String problem = sql.queryForObject(
                    "SELECT problem FROM meet_item WHERE meeting = ? AND no = 1", String.class, seen.id());
            String action = linked(seen, "K112便道照明方案");

            assertThat(browser.get(SECRETARY, "/cases/" + seen.id()).text()).contains("href=\"" + screen + "\"", "会议屏");
            assertThat(browser.get(SECRETARY, screen).text()).contains("href=\"/cases/" + seen.id() + "\"");
            assertThat(browser.get(SECRETARY, "/cases/" + problem).text())
                    .contains("href=\"" + screen + "?item=1\"", "研究它的会议");
            assertThat(browser.get(SECRETARY, "/cases/" + action).text()).contains("href=\"" + screen + "?item=4\"");
            assertThat(browser.get(WORKER, "/cases/" + problem).text())
                    .contains("支委会已研究，按决议办理")
                    .doesNotContain(screen);
            assertThat(browser.get(OWNER, "/cases/" + action).text())
                    .contains("K112便道照明方案")
                    .doesNotContain(screen);
        }
    }

    @Test
    void whatIsAboutTheSecretaryIsNotForTheWholeBranch() {
        String id = walker.open("practical-matter", "P40", Map.of("subject", "例会", "request", "x"));
        KeptMeeting kept = new KeptMeeting(id, sql, transaction);
        kept.resolved(kept.item(1, "道岔密贴不良"), "更换尖轨。");
        String other = kept.item(2, "工班长违章指挥");
        transaction.executeWithoutResult(status ->
                sql.update("UPDATE meet_item SET resolution = '谈话提醒。', about_secretary = TRUE WHERE id = ?", other));
        assertThat(titles(id, "items")).containsExactly("道岔密贴不良", "工班长违章指挥");
        assertThat(titles(id, "openItems")).containsExactly("道岔密贴不良");
        assertThat(rows(id, "openActions")).hasSize(1);

        transaction.executeWithoutResult(
                status -> sql.update("UPDATE meet_item SET about_secretary = TRUE WHERE meeting = ?", id));
        assertThat(rows(id, "openItems")).isEmpty();
        assertThat(rows(id, "actions")).hasSize(1);
        assertThat(rows(id, "openActions")).isEmpty();
        kept.leave();
    }

    private List<Object> titles(String id, String table) {
        return rows(id, table).stream().map(row -> (Object) row.get("title")).toList();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(String id, String table) {
        return (List<Map<String, Object>>) papers.of(id).get(table);
    }

    private static String linked(CaseView item, String title) {
        return item.links().stream()
                .filter(link -> link.title().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static List<Map<String, Map<String, Object>>> upToTheEnd() {
        return Walks.deeds("committee-agenda").stream()
                .takeWhile(step -> !step.containsKey("linked"))
                .toList();
    }
}
