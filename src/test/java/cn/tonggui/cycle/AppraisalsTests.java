package cn.tonggui.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.testing.Begun;
import cn.tonggui.testing.Browser;
import cn.tonggui.testing.Statements;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import cn.tonggui.testing.Walks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The annual appraisal: who may begin one, what its pages show, and what they cost. */
@TongguiTest
class AppraisalsTests {

    private static final String PROCESS = "integrated-appraisal";
    private static final String OFFICE = "haoyizhou";
    private static final String WORKER = "laixiaojun";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Walker walker;

    @Autowired
    private AppraisalMapper mapper;

    @ParameterizedTest
    @CsvSource({"2027, appraisal-year", "2024, appraisal-twice"})
    void aYearIsAppraisedOnceAndNotBeforeItBegins(String year, String rule) {
        try (Begun first = walker.begin(PROCESS, before("gather"))) {
            assertThat(mapper.find(first.caseId())).isPresent();
            assertThatThrownBy(() ->
                            walker.open(PROCESS, "P04", Map.of("branch", "B07", "subject", "机修车间年度考评", "year", year)))
                    .isInstanceOfSatisfying(
                            RuleBroken.class,
                            broken -> assertThat(broken.code()).isEqualTo(rule));
        }
    }

    @Test
    void everyNumberOfTheYearOpensToWhatItRestsOn() {
        Browser browser = new Browser(mvc);
        try (Begun year = walker.begin(PROCESS, before("committeeApprove"))) {
            String at = "/appraisals/" + year.caseId();
            assertThat(browser.get(OFFICE, "/appraisals").text())
                    .contains(at, "机修车间2024年度一体化考评", "确认申诉中")
                    .doesNotContain("??");
            assertThat(browser.get(OFFICE, at).text())
                    .contains("90.10", "优秀", "88.10", "89.47", "88.88", "靳成刚", "补录：QSGW考〔2024〕40号")
                    .doesNotContain("??");
            assertThat(browser.get(OFFICE, at + "/units/B07").text())
                    .contains("年度得分 支部", "年度得分 车间", "四季均分", "89.50", "季度得分 2024Q3", "年终得分 2024", "× 0.6", "× 0.25")
                    .contains("QSGW考〔2024〕40号", "QSGW考〔2025〕5号", "QSGW述职〔2025〕1号", "书记个人得分 靳成刚", "89.47")
                    .doesNotContain("??");
            assertThat(browser.get(OFFICE, at + "/units/B03").status()).isEqualTo(404);
            for (String path : List.of("", "/units/B07")) {
                assertThat(browser.get(WORKER, at + path).status()).isEqualTo(404);
            }
        }
    }

    @Test
    void aPageCostsTheSameForOneUnitAndForFour() {
        Browser browser = new Browser(mvc);
        long one;
        try (Begun year = walker.begin(PROCESS, before("jointReview"))) {
            one = cost(browser, year.caseId());
        }
        try (Begun year = walker.begin(PROCESS, fourUnits())) {
            String page = browser.get(OFFICE, "/appraisals/" + year.caseId()).text();
            assertThat(page).contains("青石线路车间党总支", "一工区党支部", "二工区党支部", "机械化工区党支部", "87.00");
            assertThat(cost(browser, year.caseId())).isEqualTo(one);
        }
    }

    private long cost(Browser browser, String id) {
        assertThat(browser.get(OFFICE, "/appraisals/" + id).status()).isEqualTo(200);
        return Statements.of(() -> browser.get(OFFICE, "/appraisals/" + id)).size();
    }

    private static List<Map<String, Map<String, Object>>> before(String step) {
        return Walks.deeds(PROCESS).stream()
                .takeWhile(deed -> !deed.containsKey(step))
                .toList();
    }

    /** The general branch and its three, brought in with totals. */
    private static List<Map<String, Map<String, Object>>> fourUnits() {
        List<Map<String, Object>> rows = new ArrayList<>(
                Collections.nCopies(20, Map.of("branch", "87", "workshop", "88", "source", "QSGW考〔2019〕1号")));
        return List.of(
                Map.of(
                        "start",
                        Map.of(
                                "as",
                                "P04",
                                "with",
                                Map.of("branch", "Z1", "subject", "青石线路车间2019年度一体化考评", "year", "2019"))),
                Map.of("gather", Map.of("as", "P04", "do", "submit", "with", Map.of("missing", rows))),
                Map.of("settle", Map.of("as", "P04", "do", "submit", "with", Map.of())));
    }
}
