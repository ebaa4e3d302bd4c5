package cn.tonggui.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.TestClock;
import cn.tonggui.testing.TongguiTest;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The rule hints beside a form say what the rules find here and now, the broken ones first. */
@TongguiTest
class RuleHintsTests extends PagesOfAMatter {

    private static final Map<String, String> OWNED =
            Map.of("reply", "handle", "owner", "P39", "deadline", "2026-12-20", "opinion", "已受理。");

    @Autowired
    private TestClock clock;

    @AfterEach
    void now() {
        clock.reset();
    }

    private static List<String> codes(Answer page) {
        return page.all("(?<=class=\"x-mono\" href=\"/rules/)[A-Z0-9-]+");
    }

    private Map<String, String> owned(String task, String checker) {
        Map<String, String> form = new HashMap<>(browser.filled(SECRETARY, task, OWNED));
        form.put("checker", checker);
        return form;
    }

    @Test
    void aFreshTaskSaysWhenItIsDueAndWhatIsToBeMinded() {
        Answer page = browser.get(SECRETARY, task(matter(), "accept"));

        assertThat(codes(page)).containsExactly("R-P01", "R-P02", "SD06");
        assertThat(page.text()).contains("受理期限 3 个工作日，11月25日 18:00 到期。", "已满足：", "责任人、复核人要由不同的人担任。", "依据：");
    }

    @ParameterizedTest
    @CsvSource({"1, 已满足：", "2, 快到期：", "3, 快到期：", "4, 未满足："})
    void theDeadlineTurnsAmberOnItsLastWorkingDayAndRedAfterwards(int days, String light) {
        String task = task(matter(), "accept");
        clock.plus(Duration.ofDays(days));

        assertThat(browser.get(SECRETARY, task).text()).contains(light);
    }

    @Test
    void whatIsTypedIsJudgedBeforeItIsTaken() {
        String task = task(matter(), "accept");
        Answer refused = browser.post(SECRETARY, task + "/submit", owned(task, "P39"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(codes(refused)).startsWith("SD06").contains("R-P01");
        assertThat(refused.text()).contains("责任人和复核人不能是同一个人", "责任人、复核人不能是同一个人，现在都是", "未满足：");
    }

    @Test
    void differentPeopleAreSeenToBeDifferent() {
        String task = task(matter(), "accept");
        Map<String, String> form = owned(task, "P36");
        form.remove("opinion");

        Answer refused = browser.post(SECRETARY, task + "/submit", form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("责任人、复核人不是同一个人。");
    }

    @Test
    void htmxPutsTheHintsInTheirPlaceToo() {
        String task = task(matter(), "accept");
        var request = MockMvcRequestBuilders.post(URI.create(task + "/submit")).header("HX-Request", "true");
        owned(task, "P39").forEach(request::param);
        Answer piece = browser.send(SECRETARY, request.with(csrf()));

        assertThat(piece.status()).isEqualTo(422);
        assertThat(piece.text())
                .contains("id=\"rules\" hx-swap-oob=\"true\"", "现在都是")
                .doesNotContain("<html");
    }

    @ParameterizedTest
    @CsvSource({"<script>alert(1)</script>", "P99999", "' OR 1=1 --"})
    void aPersonWhoIsNoneBreaksNothing(String owner) {
        String task = task(matter(), "accept");
        Map<String, String> form = owned(task, owner);
        form.put("owner", owner);
        Answer refused = browser.post(SECRETARY, task + "/submit", form);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("责任人、复核人要由不同的人担任").doesNotContain("<script>alert");
    }
}
