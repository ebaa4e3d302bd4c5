package cn.tonggui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.document.Docx;
import cn.tonggui.testing.Begun;
import cn.tonggui.testing.Browser;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import cn.tonggui.testing.Walks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * Problems that somebody wants shown without a name, through a whole meeting: whoever only reads finds the name nowhere, and
 * no document and no notice says it. Those who grade and handle it know it (domain B01: 实名入库，展示可匿名).
 */
@TongguiTest
class ProposerSecrecyTests {

    private static final String NAME = "莫北辰";
    private static final String WORKER = "laixiaojun";
    private static final String GROUP_LEADER = "mengfanshi";

    @Autowired
    private Walker walker;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private MockMvc mvc;

    @Test
    void whoeverOnlyReadsFindsNoNameOfWhoWantsNone() throws Exception {
        try (Begun meeting = walker.begin("committee-agenda", planted())) {
            Browser browser = new Browser(mvc);
            for (String who : List.of(WORKER, GROUP_LEADER)) {
                for (String page : List.of("/problems", "/actions", "/meetings", "/notices", "/inbox", "/cases")) {
                    assertThat(browser.get(who, page).text()).as(who + page).doesNotContain(NAME);
                }
                assertThat(browser.get(who, "/meetings/" + meeting.caseId()).text())
                        .as(who)
                        .doesNotContain(NAME);
            }
            assertThat(browser.get(WORKER, "/problems").text()).contains("11号道岔尖轨密贴不良", "匿名");
            assertThat(problems())
                    .isNotEmpty()
                    .allSatisfy(
                            id -> assertThat(browser.get(WORKER, "/cases/" + id).status())
                                    .isEqualTo(404));
            assertThat(documents()).hasSizeGreaterThan(3);
            for (String file : documents()) {
                assertThat(Docx.text(file(browser, file))).isNotEmpty().doesNotContain(NAME);
            }
            assertThat(sql.queryForList("SELECT words FROM note_notice", String.class))
                    .isNotEmpty()
                    .noneMatch(words -> words.contains(NAME));
        }
    }

    @Test
    void whoeverReportedItSeesWhatItWaitsForWhileTheCommitteeHasIt() {
        Map<String, Object> told = Map.of("subject", "钢轨波磨加快", "place", "K120", "factor", "equipment", "urgent", "no");
        Map<String, Object> graded =
                Map.of("kind", "safety-key", "likelihood", 4, "severity", 3, "aboutSecretary", "no", "route", "agenda");
        try (Begun problem = walker.begin(
                "problem-intake",
                List.of(
                        Map.of("start", Map.of("as", "P40", "with", told)),
                        Map.of("triage", Map.of("as", "P35", "do", "submit", "with", graded))))) {
            assertThat(new Browser(mvc)
                            .get(WORKER, "/cases/" + problem.caseId())
                            .text())
                    .contains("现在等 <b>支委会研究</b>", "data-now=\"queued\"");
        }
    }

    /** The first walk, where all that is reported comes from one person who wants no name shown. */
    private static List<Map<String, Map<String, Object>>> planted() {
        return Walks.deeds("committee-agenda").stream()
                .map(step -> {
                    Map<String, Map<String, Object>> other = new LinkedHashMap<>();
                    step.forEach((word, told) -> other.put(word, replaced(told)));
                    return other;
                })
                .toList();
    }

    private static Map<String, Object> replaced(Map<?, ?> told) {
        Map<String, Object> other = new LinkedHashMap<>();
        told.forEach((key, value) -> other.put(key.toString(), replaced(value)));
        return other;
    }

    private static Object replaced(Object value) {
        if (value instanceof Map<?, ?> map) {
            return replaced(map);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ProposerSecrecyTests::replaced).toList();
        }
        return value.equals("P40") ? "P38" : value.equals("named") ? "anonymous" : value;
    }

    private List<String> problems() {
        return sql.queryForList("SELECT case_id FROM meet_problem WHERE proposer = 'P38'", String.class);
    }

    private List<String> documents() {
        return sql.queryForList("""
                SELECT d.file_id
                FROM doc_issued d
                  JOIN meet_meeting m ON m.case_id = d.case_id
                WHERE m.unit = 'B04' AND m.body = 'committee'
                """, String.class);
    }

    private byte[] file(Browser browser, String id) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get("/files/" + id).session(browser.signIn("qinshouxin")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }
}
