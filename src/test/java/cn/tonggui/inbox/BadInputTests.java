package cn.tonggui.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.tonggui.forms.Field;
import cn.tonggui.forms.FormDefinition;
import cn.tonggui.inbox.Stands.Stand;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.Browser;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import cn.tonggui.workflow.Cases;
import cn.tonggui.workflow.Tasks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Bad input is answered in Chinese where it stands, nothing typed is lost, and nothing moves. */
@TongguiTest
class BadInputTests {

    private static final String WORKER = "laixiaojun";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    @Autowired
    private Cases cases;

    @Autowired
    private Tasks tasks;

    private Browser browser;
    private Stands stands;

    @BeforeEach
    void browsers() {
        browser = new Browser(mvc);
        stands = new Stands(walker, tasks, people);
    }

    private static Map<String, String> sent(Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("_token", PublicId.next());
        return form;
    }

    private long revision(Stand stand) {
        return cases.require(stand.caseId(), people.viewer("P40")).revision();
    }

    @ParameterizedTest
    @CsvSource({
        "practical-matter, subject, '', 标题", "practical-matter, subject, '\u3000 \u200b', 标题",
        "practical-matter, category, nothing, 类别", "practical-matter, photos, AAAAAAAAAAAAAAAAAAAAAA, 现场照片",
        "trial, day, 9999-99-99, 日期", "trial, day, 2026-02-30, 日期",
        "trial, moment, 2026-11-22, 时间", "trial, count, 1e3, 数量",
        "trial, count, -1, 数量", "trial, count, 99999999999999999999, 数量",
        "trial, amount, 0.001, 金额", "trial, amount, NaN, 金额",
        "trial, kind, other, 种类", "trial, tags, green, 标签",
        "trial, person, P52, 人员", "trial, person, nobody, 人员",
        "trial, org, B99, 单位", "trial, secret, sealed:v1:AAAA, 要点"
    })
    void aBadValueIsToldAtItsFieldAndTheOthersStay(String process, String field, String value, String title) {
        Map<String, String> form = sent(Map.of("subject", "标题还在"));
        form.put(field, value);
        Answer refused = browser.post(WORKER, "/start/" + process, form);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains(title + "：", "invalid-feedback");
        if (!field.equals("subject")) {
            assertThat(refused.text()).contains("标题还在");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789012345678901234567890", "99999999999999999.99", "1"})
    void anAmountOfAnySizeIsKeptOrRefusedButNeverBreaks(String amount) {
        Map<String, String> form = sent(Map.of("subject", "金额多大都行", "amount", amount));

        assertThat(browser.post(WORKER, "/start/trial", form).status()).isIn(303, 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"assignee", "outcome", "initiator", "owner[0]", "class.module", "a.b", "subject[]", "unit", "𠮷"
            })
    void aFieldThatTheFormDoesNotAskForRefusesTheWhole(String name) {
        Stand stand = stands.at("accept");
        long before = revision(stand);
        Map<String, String> form =
                new HashMap<>(Map.of("reply", "explain", "explanation", "道理", "opinion", "意见", name, "P40"));
        Answer page = browser.get(stand.who(), stand.task());
        form.put("_revision", page.hidden("_revision"));
        form.put("_token", page.hidden("_token"));
        Answer refused = browser.post(stand.who(), stand.task() + "/submit", form);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("道理").contains("id=\"errors\"");
        assertThat(revision(stand)).isEqualTo(before);
    }

    @Test
    void ourOwnParametersCannotBeUsedToSetAnything() {
        Answer opened = browser.post(
                WORKER,
                "/start/trial",
                sent(Map.of("subject", "自带参数", "_version", "1", "_outcome", "approve", "_initiator", "P34")));

        assertThat(opened.status()).isEqualTo(303);
        String id = opened.location().substring("/cases/".length());
        assertThat(cases.require(id, people.viewer("P40")).initiatorName()).isEqualTo("赖小军");
    }

    @Test
    void aFieldSentTwiceIsRefused() {
        var request = MockMvcRequestBuilders.post("/start/trial")
                .param("subject", "一", "二")
                .param("_token", PublicId.next())
                .with(csrf());

        assertThat(browser.send(WORKER, request).status()).isEqualTo(422);
    }

    @Test
    void tenMegabytesOfTextComeBackAtTheirFieldAndTheDraftStaysAsItWas() {
        browser.put("yinxiaoning", "/start/practical-matter/draft", Map.of("request", "上一次保存的草稿"));
        String much = "永".repeat(3_500_000);
        assertThat(browser.put("yinxiaoning", "/start/practical-matter/draft", Map.of("request", much))
                        .text())
                .contains("内容太长，草稿没有保存");
        Answer refused =
                browser.post("yinxiaoning", "/start/practical-matter", sent(Map.of("subject", "长", "request", much)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("诉求：").contains(much);
        assertThat(browser.get("yinxiaoning", "/start/practical-matter").text()).contains("上一次保存的草稿");
    }

    static List<String> steps() {
        return Stands.STEPS;
    }

    @ParameterizedTest
    @MethodSource("steps")
    void noWordInAnyFieldOfAnyStepBreaksItsPageOrMovesTheCase(String step) {
        Stand stand = stands.at(step);
        long before = revision(stand);
        Viewer viewer = people.viewer(person(stand.who()));
        FormDefinition form = tasks.require(stand.task().substring("/tasks/".length()), viewer)
                .form();
        Stream.concat(Stream.of(String.join(" ", Nasty.WORDS)), Nasty.UNSTORABLE.stream())
                .forEach(word -> {
                    Map<String, String> fields = everywhere(form, word);
                    String what = step + " " + word.substring(0, Math.min(20, word.length()));
                    assertThat(browser.put(stand.who(), stand.task() + "/draft", fields)
                                    .status())
                            .as(what)
                            .isEqualTo(200);
                    assertThat(browser.get(stand.who(), stand.task()).status())
                            .as(what)
                            .isEqualTo(200);
                    assertThat(browser.post(stand.who(), stand.task() + "/fields", fields)
                                    .status())
                            .as(what)
                            .isEqualTo(200);
                    fields.put("strange", word);
                    Answer refused = browser.post(stand.who(), stand.task() + "/" + stand.action(), sent(fields));
                    assertThat(refused.status()).as(what).isEqualTo(422);
                    assertThat(refused.text()).as(what).doesNotContain("<script>alert", "<img src=x", "<b>x</b>");
                });
        assertThat(revision(stand)).isEqualTo(before);
        browser.post(stand.who(), stand.task() + "/draft/discard", Map.of());
    }

    private static Map<String, String> everywhere(FormDefinition form, String word) {
        Map<String, String> fields = new HashMap<>();
        form.fields().stream()
                .filter(field -> !field.readOnly())
                .map(Field::name)
                .forEach(name -> fields.put(name, word));
        return fields;
    }

    private String person(String username) {
        return Stream.of("P32", "P34", "P36", "P39", "P40")
                .filter(id -> people.username(id).equals(username))
                .findFirst()
                .orElseThrow();
    }
}
