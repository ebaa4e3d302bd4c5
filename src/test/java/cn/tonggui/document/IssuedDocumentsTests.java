package cn.tonggui.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.Browser;
import cn.tonggui.testing.People;
import cn.tonggui.testing.Statements;
import cn.tonggui.testing.ToldEvents;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Cases;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** What a process issues at its steps, and who may open it. */
@TongguiTest
class IssuedDocumentsTests {

    private static final String WORKER = "P40";
    private static final String SECRETARY = "P34";
    private static final String STRANGER = "P16";
    private static final String MEMBER = "P38";
    private static final String PROBATIONARY = "P46";

    @Autowired
    private IssuedDocuments issued;

    @Autowired
    private Documents documents;

    @Autowired
    private Cases cases;

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MockMvc mvc;

    private String matter;

    @BeforeEach
    void open() {
        matter = walker.open(
                "trial-papers",
                WORKER,
                Map.of(
                        "subject", "整修<道岔>&𠮷",
                        "about", "第一行\n{{title}} [person]",
                        "kind", "urgent",
                        "why", "等不得",
                        "day2", "2026-12-01",
                        "secret", "不可外传的要点",
                        "people",
                                List.of(Map.of("person", "P34", "task", "牵头"), Map.of("person", "P35", "task", "记录"))));
    }

    @Test
    void fillsTheTemplateWithTheCaseInWords() throws Exception {
        IssuedDocument proposal = only();
        byte[] file = bytes(proposal);

        assertThat(proposal.title()).isEqualTo("一工区党支部关于整修<道岔>&𠮷的请示");
        assertThat(proposal.number()).matches("一工区党支〔2026〕\\d+号");
        assertThat(proposal.keepYears()).isEqualTo(10);
        assertThat(proposal.size()).isEqualTo(file.length);
        assertThat(proposal.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
        assertThat(Docx.text(file))
                .contains(
                        proposal.title(),
                        proposal.number(),
                        "青石工务段党委：",
                        "整修<道岔>&𠮷，办理日期2026年12月1日，种类紧急。情况紧急：等不得。",
                        "第一行\n{{title}} [person]",
                        "1\t秦守信\t牵头",
                        "2\t白桂枝\t记录",
                        "2026年11月22日")
                .doesNotContain("不可外传的要点", "已密封");
    }

    @Test
    void issuesAnewAfterAReturnAndKeepsWhatItReplaced() {
        IssuedDocument first = only();
        walker.act(matter, "review", SECRETARY, "return", Map.of("opinion", "说清楚"));
        walker.act(matter, "mend", WORKER, "submit", Map.of("subject", "整修道岔二"));

        List<IssuedDocument> all = issued.of(view());
        assertThat(all).extracting(IssuedDocument::edition).containsExactlyInAnyOrder(2, 1);
        IssuedDocument second = issued.standing(matter).get(0);
        assertThat(issued.standing(matter)).hasSize(1);
        assertThat(second.edition()).isEqualTo(2);
        assertThat(second.title()).isEqualTo("一工区党支部关于整修道岔二的请示");
        assertThat(serial(second)).isGreaterThan(serial(first));
        assertThat(all)
                .filteredOn(IssuedDocument::replaced)
                .extracting(IssuedDocument::file)
                .containsExactly(first.file());
        assertThat(page(WORKER)).contains("已被替代", "第 2 版", "/files/" + first.file(), "/files/" + second.file());
    }

    @Test
    void tellsTheTimelineAndTheAuditWhatWasIssued() {
        walker.act(matter, "review", SECRETARY, "approve", Map.of("docNo", "段党〔2026〕7号"));

        assertThat(view().acts())
                .filteredOn(act -> act.action().equals("issue"))
                .extracting(CaseView.Act::about)
                .contains("关于整修<道岔>&𠮷的批复 段党〔2026〕7号", "名单（紧急）");
        IssuedDocument reply = issued.of(view()).stream()
                .filter(one -> one.template().equals("reply.docx"))
                .findFirst()
                .orElseThrow();
        List<String> facts = jdbc.queryForList(
                "SELECT body FROM " + ToldEvents.ALL + " WHERE case_number = ?", String.class, view().number());
        assertThat(facts)
                .filteredOn(fact -> fact.contains("\"kind\":\"document-issued\""))
                .hasSize(3)
                .anyMatch(fact -> fact.contains(reply.sha256()) && fact.contains(reply.file()));
    }

    @Test
    void opensToReadersOfTheCaseAlone() throws Exception {
        String file = only().file();

        assertThat(bytes(only())).isNotEmpty();
        assertThatThrownBy(() -> documents.open(file, people.viewer(STRANGER))).isInstanceOf(NotFound.class);
        assertThat(new Browser(mvc)
                        .get(people.username(STRANGER), "/files/" + file)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void opensToOfficesOfTheLedgerAtTheCasesOwnUnitThoughTheyMayNotReadTheCase() {
        String replaced = only().file();
        walker.act(matter, "review", SECRETARY, "return", Map.of("opinion", "说清楚"));
        walker.act(matter, "mend", WORKER, "submit", Map.of("subject", "整修道岔二"));
        String proposal = issued.standing(matter).get(0).file();
        walker.act(matter, "review", SECRETARY, "approve", Map.of("docNo", "段党〔2026〕8号"));
        String reply = issued.standing(matter).stream()
                .filter(one -> one.template().equals("reply.docx"))
                .map(IssuedDocument::file)
                .findFirst()
                .orElseThrow();

        assertThat(status(MEMBER, proposal)).isEqualTo(200);
        assertThat(status(MEMBER, replaced)).isEqualTo(404);
        assertThat(status(MEMBER, reply)).isEqualTo(404);
        assertThat(status(STRANGER, proposal)).isEqualTo(404);
        assertThat(status(PROBATIONARY, proposal)).isEqualTo(404);
        assertThat(new Browser(mvc)
                        .get(people.username(MEMBER), "/cases/" + matter)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void listsWhatIsOpenInTwoStatementsHoweverManyCases() {
        List<String> none = List.of(only().file());
        Viewer member = people.viewer(MEMBER);

        assertThat(Statements.of(() -> assertThat(issued.openTo(member, List.of(matter, matter)))
                        .extracting(OpenPaper::caseId)
                        .containsExactly(matter)))
                .hasSize(2);
        assertThat(issued.openTo(people.viewer(STRANGER), List.of(matter))).isEmpty();
        assertThat(issued.openTo(member, none)).isEmpty();
        assertThat(issued.openTo(member, List.of())).isEmpty();
    }

    private int status(String who, String file) {
        return new Browser(mvc).get(people.username(who), "/files/" + file).status();
    }

    @Test
    void comesAsAFileToSaveUnderItsTitle() throws Exception {
        var answer = mvc.perform(
                        get("/files/" + only().file()).session(new Browser(mvc).signIn(people.username(SECRETARY))))
                .andReturn()
                .getResponse();

        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("%E4%B8%80%E5%B7%A5%E5%8C%BA")
                .endsWith(".docx");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getContentAsByteArray()).isEqualTo(bytes(only()));
    }

    @Test
    void listsThemInOneStatement() {
        CaseView item = view();

        assertThat(Statements.of(() -> issued.of(item))).hasSize(1);
    }

    private IssuedDocument only() {
        List<IssuedDocument> all = issued.of(view());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private byte[] bytes(IssuedDocument document) throws Exception {
        try (var content =
                documents.open(document.file(), people.viewer(SECRETARY)).content()) {
            return content.readAllBytes();
        }
    }

    private CaseView view() {
        return cases.require(matter, people.viewer(WORKER));
    }

    private String page(String who) {
        return new Browser(mvc).get(people.username(who), "/cases/" + matter).text();
    }

    private static int serial(IssuedDocument document) {
        return Integer.parseInt(document.number().replaceAll(".*〕(\\d+)号", "$1"));
    }
}
