package cn.tonggui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Browser;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import cn.tonggui.views.SavedViews;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Views of a register that people keep for themselves. */
@TongguiTest
class SavedViewPagesTests {

    private static final String REGISTER = "/registers/practical-matter";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Walker walker;

    private Browser browser;
    private String mark;

    @BeforeEach
    void browsers() {
        browser = new Browser(mvc);
        mark = "记" + System.nanoTime();
    }

    private String matter(String subject) {
        return walker.open("practical-matter", "P40", Map.of("subject", mark + subject, "request", "微波炉只有一台。"));
    }

    @Test
    void aViewKeepsFilterOrderAndColumnsForItsOwnerAlone() {
        matter("甲");
        Map<String, String> form = new HashMap<>(
                Map.of("f.subject", mark, "sort", "-number", "show", "subject", "name", mark + "视图", "state", "OPEN"));
        Answer saved = browser.post("qinshouxin", REGISTER + "/views", form);
        assertThat(saved.status()).isEqualTo(303);

        Answer view = browser.get("qinshouxin", saved.location());
        assertThat(view.text()).contains(mark + "甲", mark + "视图", "aria-current=\"page\"");
        assertThat(view.text()).doesNotContain("aria-sort=\"ascending\"").contains("<option value=\"OPEN\" selected");
        assertThat(view.all("<th scope=\"col\"")).hasSize(1);
        assertThat(browser.get("luguodong", REGISTER).text()).doesNotContain(mark + "视图");
        assertThat(browser.get("luguodong", saved.location()).status()).isEqualTo(404);

        String id = saved.location().substring(saved.location().indexOf('=') + 1);
        assertThat(browser.post("luguodong", REGISTER + "/views/" + id + "/delete", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(browser.post("qinshouxin", REGISTER + "/views/" + id + "/standard", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(browser.get("qinshouxin", REGISTER).all("<th scope=\"col\"")).hasSize(1);
        assertThat(browser.get("qinshouxin", REGISTER + "?all=1").all("<th scope=\"col\""))
                .hasSizeGreaterThan(5);
        assertThat(browser.post("qinshouxin", REGISTER + "/views/" + id + "/delete", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(browser.get("qinshouxin", REGISTER).text()).doesNotContain(mark + "视图");
    }

    @Test
    void aViewNeedsANameAndNobodyKeepsMoreThanTwenty() {
        for (int i = 1; i <= SavedViews.MOST; i++) {
            assertThat(browser.post("tantieshan", REGISTER + "/views", Map.of("name", "视图" + i))
                            .status())
                    .isEqualTo(303);
        }
        Answer tooMany = browser.post("tantieshan", REGISTER + "/views", Map.of("name", "再一个"));
        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.text()).contains("最多保存 20 个视图", "value=\"再一个\"");
        assertThat(browser.post("tantieshan", REGISTER + "/views", Map.of("name", "视图1", "state", "OPEN"))
                        .status())
                .isEqualTo(303);
        for (String name : List.of("", " ", "长".repeat(41))) {
            assertThat(browser.post("tantieshan", REGISTER + "/views", Map.of("name", name))
                            .status())
                    .isEqualTo(422);
        }
        assertThat(browser.post("auditor", REGISTER + "/views", Map.of("name", "审计"))
                        .status())
                .isEqualTo(403);
    }
}
