package cn.tonggui.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.document.Documents;
import cn.tonggui.document.Docx;
import cn.tonggui.document.IssuedDocument;
import cn.tonggui.document.IssuedDocuments;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.testing.Browser;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import cn.tonggui.testing.Walks;
import cn.tonggui.workflow.Cases;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** The way into the Party where a walk does not look: the page, the papers, the registers, the parameter of R-D07. */
@TongguiTest
class DevelopmentTests {

    private static final String PROCESS = "member-development";

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    @Autowired
    private Cases cases;

    @Autowired
    private IssuedDocuments issued;

    @Autowired
    private Documents documents;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate alone;

    @Autowired
    private MockMvc mvc;

    @AfterEach
    void asBefore() {
        write("DELETE FROM rule_parameter WHERE name = 'devObject.superior' AND setting = 'FILING'");
    }

    private void write(String statement) {
        alone.executeWithoutResult(any -> sql.update(statement));
    }

    /** The first walk, up to the step. */
    private String upTo(String step) {
        List<Map<String, Map<String, Object>>> deeds = Walks.deeds(PROCESS);
        int at = 0;
        while (!deeds.get(at).containsKey(step)) {
            at++;
        }
        String id = walker.open(PROCESS, "P53", with(deeds.get(0), "start"));
        for (Map<String, Map<String, Object>> deed : deeds.subList(1, at)) {
            String one = deed.keySet().iterator().next();
            Map<String, Object> told = deed.get(one);
            walker.act(id, one, (String) told.get("as"), (String) told.get("do"), with(deed, one));
        }
        return id;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> with(Map<String, Map<String, Object>> deed, String step) {
        return (Map<String, Object>) deed.get(step).get("with");
    }

    private Map<String, Object> values(String id) {
        return cases.require(id, people.viewer("P52")).values();
    }

    @Test
    void theStepShowsItsFirstAndLastDayWithTheRule() {
        String id = upTo("admit");
        String task = walker.taskAt(id, "admit", people.viewer("P52"));

        assertThat(new Browser(mvc).get("jinchenggang", "/tasks/" + task).text())
                .contains("最早 2023年12月10日（R-D11），最迟 2024年1月10日（R-D11）", "政治审查", "2023年11月20日");
    }

    @Test
    void aRefusalSaysAtTheFieldWhichDayWouldDo() {
        String id = upTo("talk");

        assertThatThrownBy(() -> walker.act(
                        id,
                        "talk",
                        "P52",
                        "submit",
                        Map.of("talker", "P52", "talkedOn", "2022-04-02", "conclusion", "好", "material", "记录")))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                    assertThat(broken.field()).isEqualTo("talkedOn");
                    assertThat(broken.facts().toString()).contains("最迟 2022年4月1日");
                });
    }

    /** R-D07: the two sources differ, so the parameter says whether it is consent or a filing. */
    @Test
    void whereItIsFiledAloneNoDocumentNumberIsAskedFor() {
        write("INSERT INTO rule_parameter (name, effective_from, setting, note) VALUES"
                + " ('devObject.superior', '2026-11-01', 'FILING', '本级只须备案')");
        String id = upTo("consent");
        assertThat(values(id)).containsEntry("superiorMode", "filing");

        walker.act(
                id,
                "consent",
                "P04",
                "submit",
                Map.of("consentOn", "2023-10-20", "conclusion", "准予备案", "material", "备案表"));

        assertThat(values(id)).containsEntry("standing", "candidate");
    }

    @Test
    void thePapersTellTheSumsAndTheWholeWay() throws Exception {
        String id = upTo("archive");
        walker.act(
                id,
                "archive",
                "P05",
                "submit",
                Map.of(
                        "archivedOn",
                        "2025-03-20",
                        "catalogue",
                        "志愿书一份",
                        "grow",
                        "no",
                        "conclusion",
                        "归档",
                        "material",
                        "全套"));

        assertThat(paper(id, "vote-summary.docx"))
                .contains("戚小毛同志入党表决票汇总", "应到有表决权党员20人，实到11人", "赞成10票，反对1票，弃权0票；会前书面赞成1人", "盛大海", "逐人无记名表决")
                .doesNotContain("{{");
        assertThat(paper(id, "full-vote-summary.docx")).contains("转正表决票汇总", "应到有表决权党员7人，实到6人");
        assertThat(paper(id, "full-record.docx"))
                .contains("派人谈话\t2022年3月20日\t靳成刚\t谈话记录1份", "半年考察（第2次）", "志愿书一份", "暂算")
                .doesNotContain("{{", "[node]", "R-D");
    }

    private String paper(String id, String template) throws Exception {
        IssuedDocument paper = issued.standing(id).stream()
                .filter(one -> one.template().equals(template))
                .findFirst()
                .orElseThrow();
        try (InputStream file =
                documents.open(paper.file(), people.viewer("P52")).content()) {
            return Docx.text(file.readAllBytes());
        }
    }

    @Test
    void bothRegistersShowTheOther() {
        String pool = walker.open(
                "backbone-pool",
                "P52",
                Map.of(
                        "person",
                        "P59",
                        "team",
                        "钳工班",
                        "teamGap",
                        "yes",
                        "political",
                        "league",
                        "skill",
                        "master",
                        "teamLeader",
                        "no",
                        "reason",
                        "卡具改进",
                        "contact",
                        "P54"));
        String place = cases.require(pool, people.viewer("P52")).number();
        String way = walker.open(
                PROCESS,
                "P52",
                Map.of(
                        "person",
                        "P59",
                        "birthday",
                        "2000-05-04",
                        "appliedOn",
                        "2026-11-20",
                        "team",
                        "钳工班",
                        "teamGap",
                        "yes",
                        "poolNumber",
                        place,
                        "conclusion",
                        "好",
                        "material",
                        "申请书"));
        String number = cases.require(way, people.viewer("P52")).number();
        Browser browser = new Browser(mvc);

        assertThat(browser.get("jinchenggang", "/registers/backbone-pool?all=1").text())
                .contains(place, number, "申请人");
        assertThat(browser.get("jinchenggang", "/registers/member-development?all=1")
                        .text())
                .contains(place, number);
    }
}
