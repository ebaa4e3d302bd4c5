package cn.tonggui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.tonggui.testing.People;
import cn.tonggui.testing.Walker;
import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/** What the people of a committee do on the pages of its meeting, each on a device of one's own. */
record Sitting(Walker walker, People people, String id) {

    private static final Pattern DONE = Pattern.compile("/(inbox|meetings/.*)$");

    /** Opens one's task at the step. */
    void take(Visitor visitor, String step, String who) {
        take(visitor, id, step, who);
    }

    void take(Visitor visitor, String caseId, String step, String who) {
        visitor.open("/tasks/" + walker.taskAt(caseId, step, people.viewer(who)));
        assertThat(visitor.form()).isVisible();
    }

    void send(Visitor visitor, String button) {
        visitor.press(button);
        arrives(visitor);
    }

    void arrives(Visitor visitor) {
        assertThat(visitor.page()).hasURL(DONE);
    }

    /** Fills cells of a row; what has a list to choose from is chosen by its value, a person by name. */
    void row(Visitor visitor, String table, int row, Map<String, String> cells) {
        for (Entry<String, String> cell : cells.entrySet()) {
            String name = table + "." + row + "." + cell.getKey();
            Locator box = visitor.at("#f-" + name.replace('.', '-') + "-box");
            if (box.count() == 0) {
                visitor.at("#f-" + table + "-add").click();
            }
            Locator control = visitor.at("[name='" + name + "']");
            if (control.getAttribute("data-ts") != null) {
                boolean chosen = !control.evaluate("e => e.value").toString().isEmpty();
                Locator person = box.locator("input[role=combobox]");
                box.locator(".ts-control").click();
                person.pressSequentially(cell.getValue());
                // who is chosen already stands among those found
                Locator options = box.locator("[role=option]");
                assertThat(options).hasCount(chosen ? 2 : 1);
                options.filter(new Locator.FilterOptions().setHasText(cell.getValue()))
                        .click();
            } else if (control.evaluate("e => e.tagName").equals("SELECT")) {
                control.selectOption(cell.getValue());
            } else {
                control.fill(cell.getValue());
            }
        }
    }

    void choose(Visitor visitor, String field, String value) {
        visitor.at("input[name='" + field + "'][value='" + value + "']").check();
    }

    /** The matter in hand, what everybody says of it, and how it is voted on. */
    void discusses(Visitor recorder, String who, List<String> opinions, String observer, String way) {
        take(recorder, "discuss", who);
        for (int i = 0; i < opinions.size(); i++) {
            row(recorder, "opinions", i, Map.of("words", opinions.get(i)));
        }
        recorder.at("[name=observerWords]").fill(observer);
        choose(recorder, "way", way);
        send(recorder, "提交");
    }

    void resolves(Visitor host, String who, String words) {
        take(host, "resolve", who);
        host.pick("决议类型", "", "办理");
        host.at("[name=resolution]").fill(words);
        send(host, "提交");
    }

    /** What is to be done about the matter after {@code row} others. */
    void action(Visitor visitor, int row, String measure, String owner, String deadline) {
        row(
                visitor,
                "actions",
                row,
                Map.of(
                        "item",
                        Integer.toString(row + 1),
                        "measure",
                        measure,
                        "owner",
                        owner,
                        "deadline",
                        deadline,
                        "standard",
                        "现场检查合格。",
                        "checker",
                        "孟凡石"));
    }

    /** Beside the browser: the material of the matters, in the order of the agenda, two ways for each. */
    void prepares(String who, String... titles) {
        List<Map<String, String>> materials = new ArrayList<>();
        List<Map<String, String>> ways = new ArrayList<>();
        for (String title : titles) {
            materials.add(
                    Map.of("title", title, "background", "反复发生。", "data", "本月两次。", "cause", "天窗少。", "advice", "工区主责。"));
            String no = Integer.toString(materials.size());
            ways.add(Map.of("ref", no, "way", "联合整治", "cost", "八千元"));
            ways.add(Map.of("ref", no, "way", "分步整治", "cost", "两千元"));
        }
        walker.act(id, "prepare", who, "submit", Map.of("materials", materials, "options", ways));
    }

    Visitor watches(Visitor visitor) {
        return visitor.open("/meetings/" + id);
    }

    static Locator ballot(Visitor visitor) {
        return visitor.at("form[aria-label=表决]");
    }

    void votes(Visitor member, String choice) {
        watches(member);
        ballot(member).getByText(choice).click();
        assertThat(ballot(member)).hasCount(0);
    }

    /** Holds the button down until what the others did has come; it stays under the finger. */
    void votesSlowly(Visitor member, String choice, Runnable others) {
        watches(member);
        ballot(member).getByText(choice).hover();
        member.page().mouse().down();
        member.page()
                .waitForResponse(response -> response.url().endsWith("/live") && response.status() == 200, others::run);
        member.page().mouse().up();
        assertThat(ballot(member)).hasCount(0);
    }

    /** The drawing is three screens wide: it is read where it stands, and seen whole at a touch. */
    void readsTheWay(Visitor host) {
        host.open("/meetings/" + id).at("a:has-text('看整件事'):visible").click();
        assertThat(host.at(".x-bpmn.wide svg")).isVisible();
        assertThat(host.at("#way .x-bpmn")).hasCSS("touch-action", "auto"); // a finger moves it
        int large = width(host);
        host.at("#way [data-whole]").click();
        assertThat(host.at("#way [data-whole]")).hasText("放大看");
        Assertions.assertThat(width(host)).isLessThan(large / 2);
        host.at("#way .x-bpmn").click();
        assertThat(host.at("#way [data-whole]")).hasText("看全图");
        Assertions.assertThat(width(host)).isEqualTo(large);
        host.at("main a:has-text('会议屏')").click();
        assertThat(host.page()).hasURL(Pattern.compile("/meetings/" + id + "$"));
    }

    private static int width(Visitor host) {
        return ((Number) host.at("#way .x-bpmn").evaluate("e => e.offsetWidth")).intValue();
    }
}
