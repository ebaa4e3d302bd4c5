package cn.tonggui.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.Statements;
import cn.tonggui.testing.TongguiTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables, computed fields and chosen people on the pages, with script and without. */
@TongguiTest
class TableFieldsTests extends PagesOfAMatter {

    private static final String START = "/start/trial-scoring";

    private static Map<String, String> filled(String... pairs) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "subject",
                "轨缝尺",
                "authors.0.person",
                "P40",
                "authors.0.part",
                "设计",
                "authors.0.share",
                "60",
                "authors.1.person",
                "P38",
                "authors.1.part",
                "",
                "authors.1.share",
                "40",
                "_token",
                PublicId.next()));
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    private String opened(Map<String, String> fields) {
        Answer answer = browser.post(WORKER, START, fields);
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return answer.location().substring("/cases/".length());
    }

    @Test
    void aTableSentWithoutScriptBecomesRowsOfTheCase() {
        String id = opened(filled("authors.2.person", "", "authors.2.share", ""));

        assertThat(seen(id).values())
                .containsEntry(
                        "authors",
                        List.of(
                                Map.of("person", "P40", "part", "设计", "share", "60"),
                                Map.of("person", "P38", "share", "40")))
                .containsEntry("shares", "100.00");
        assertThat(browser.get(WORKER, "/cases/" + id).text()).contains("赖小军", "莫北辰", "data-l=\"占比\"");
        assertThat(browser.get(WORKER, "/cases/" + id + "/acts/1").text()).contains("设计", "100.00");
    }

    @Test
    void aRefusedTableKeepsEveryCellAndSaysWhereItIsWrong() {
        Answer refused = browser.post(WORKER, START, filled("authors.1.share", "三成"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("href=\"#f-authors-1-share\"", "作者（第 2 行）占比：占比要写成数字", "value=\"三成\"", "value=\"60\"");
        assertThat(browser.post(WORKER, START, filled("authors.1.share", "39.99"))
                        .text())
                .contains("占比合计要等于 100，现在是 99.99。");
    }

    @Test
    void oneMoreRowIsAskedForWithoutScript() {
        Answer page = browser.post(WORKER, START + "/fields", filled("_add", "authors"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("<html", "name=\"authors.2.person\"", "value=\"设计\"", "value=\"轨缝尺\"");
        assertThat(page.text()).doesNotContain("authors.3.person").contains("100.00");
    }

    @Test
    void oneMoreRowComesAsAPieceOfThePage() {
        var request = post(START + "/fields").header("HX-Request", "true").with(csrf());
        filled("_add", "authors").forEach(request::param);
        Answer piece = browser.send(WORKER, request);

        assertThat(piece.text())
                .contains("id=\"fields\"", "name=\"authors.2.person\"")
                .doesNotContain("<html");
    }

    @Test
    void aDraftKeepsTheCells() {
        browser.put(WORKER, START + "/draft", filled("authors.1.part", "还没想好", "authors.x.part", "假", "shares", "7"));
        String page = browser.get(WORKER, START).text();
        browser.post(WORKER, START + "/draft/discard", Map.of());

        assertThat(page).contains("还没想好").doesNotContain("value=\"假\"");
    }

    @ParameterizedTest
    @CsvSource({
        "authors.9999.share, 1",
        "authors.-1.share, 1",
        "authors.__proto__.share, 1",
        "authors.0.__proto__, 1",
        "authors.0.salary, 1",
        "authors.3.share, 1",
        "authors.6.share, 1",
        "authors, 1",
        "authors[0][share], 1",
        "shares, 100",
        "ratio, 1",
        "authors.0.share.x, 1",
        "constructor.0.prototype, 1"
    })
    void whatIsNoCellIsRefusedInWords(String name, String value) {
        Answer refused = browser.post(WORKER, START, filled(name, value));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("不认识的内容", "轨缝尺");
        assertThat(browser.post(WORKER, START + "/fields", filled(name, value)).status())
                .isEqualTo(200);
        assertThat(browser.put(WORKER, START + "/draft", filled(name, value)).status())
                .isEqualTo(200);
        assertThat(browser.get(WORKER, START).status()).isEqualTo(200);
        browser.post(WORKER, START + "/draft/discard", Map.of());
    }

    @Test
    void tenThousandRowsAreRefusedInWords() {
        Map<String, String> fields = filled();
        for (int row = 2; row < 10_000; row++) {
            fields.put("authors." + row + ".share", "1");
        }

        assertThat(browser.post(WORKER, START, fields).status()).isEqualTo(422);
    }

    @Test
    void onlyHoldersOfTheOfficesAreOffered() {
        String assign = task(opened(filled()), "assign");
        String page = browser.get(SECRETARY, assign).text();

        assertThat(page).contains("value=\"P34\"", "value=\"P35\"", "value=\"P36\"", "value=\"P32\"", "multiple");
        assertThat(page).doesNotContain("value=\"P37\"", "value=\"P40\"", "没有人担任", "data-ts-load");
        Answer refused = browser.post(
                SECRETARY, assign + "/submit", browser.filled(SECRETARY, assign, Map.of("reviewers", "P37")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("不在可选范围内");
        assertThat(browser.post(SECRETARY, assign + "/submit", browser.filled(SECRETARY, assign, Map.of()))
                        .text())
                .contains("请选择评委。");
    }

    @Test
    void anAuthorIsNoReviewer() {
        String assign = task(opened(filled("authors.1.person", "P36")), "assign");
        Answer refused = browser.post(
                SECRETARY, assign + "/submit", browser.filled(SECRETARY, assign, Map.of("reviewers", "P36")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("SD10", "作者不能参加评审（祝平安）");
    }

    @Test
    void aVacantOfficeIsNamedAndItsDutyOfficerOffered() {
        Map<String, Object> author = Map.of("person", "P42", "share", 100);
        String id = walker.open("trial-scoring", "P42", Map.of("subject", "没有纪检委员", "authors", List.of(author)));
        String secretary = people.username("secretary@B05");
        String page = browser.get(secretary, "/tasks/" + walker.taskAt(id, "assign", people.viewer("P42")))
                .text();

        assertThat(page).contains("纪检委员现在没有人担任，可以选值班负责人。");
    }

    @Test
    void aPageCostsTheSameWithOneRowAndWithSix() {
        List<Integer> costs = new ArrayList<>();
        for (int rows : List.of(1, 6)) {
            List<Map<String, Object>> authors = new ArrayList<>();
            for (int i = 0; i < rows; i++) {
                authors.add(Map.of("person", "P" + (36 + i), "share", i == 0 ? 100 - 10 * (rows - 1) : 10));
            }
            String id = walker.open("trial-scoring", "P40", Map.of("subject", "几行", "authors", authors));
            String assign = task(id, "assign");
            browser.get(SECRETARY, assign);
            costs.add(Statements.of(() -> browser.get(SECRETARY, assign)).size());
        }

        assertThat(costs.get(0)).isEqualTo(costs.get(1)).isLessThanOrEqualTo(30);
    }
}
