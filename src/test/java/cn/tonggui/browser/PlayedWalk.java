package cn.tonggui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.tonggui.testing.People;
import cn.tonggui.testing.Walker;
import cn.tonggui.workflow.CaseItem;
import cn.tonggui.workflow.Cases;
import cn.tonggui.workflow.WorkFilter;
import com.microsoft.playwright.Locator;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.regex.Pattern;

/** Plays a walk on the pages: every deed by whom it says, each before a screen of one's own, by hand as far as a hand goes. */
final class PlayedWalk {

    private static final Pattern SENT = Pattern.compile("/(inbox|cases/.*|meetings/.*)$");
    private static final Map<String, String> BUTTONS =
            Map.of("submit", "提交", "approve", "同意", "disapprove", "不同意", "return", "退回");

    private final Map<String, Visitor> arrived = new HashMap<>();
    private final Visitors visitors;
    private final Walker walker;
    private final People people;
    private final Cases cases;
    private final Screen screen;
    private final String process;
    private String caseId = "";

    PlayedWalk(Visitors visitors, Walker walker, People people, Cases cases, Screen screen, String process) {
        this.visitors = visitors;
        this.walker = walker;
        this.people = people;
        this.cases = cases;
        this.screen = screen;
        this.process = process;
    }

    String caseId() {
        return caseId;
    }

    Visitor at(String who) {
        return arrived.computeIfAbsent(who, any -> visitors.arrive(screen, people.username(who)));
    }

    /** @param deed of {@code walks/<process>.yaml}: the step, and who does what with what */
    void play(String step, Map<String, Object> deed) {
        String who = (String) deed.get("as");
        Visitor visitor = at(who);
        if (step.equals("start")) {
            visitor.open("/start/" + process);
        } else {
            visitor.open("/tasks/" + walker.taskAt(caseId, step, people.viewer(who)));
            if (visitor.button("领办").count() > 0) {
                visitor.press("领办");
                visitor.sees("已领办");
            }
        }
        assertThat(visitor.form()).isVisible();
        fill(visitor, with(deed));
        if (visitor.overflows()) {
            throw new AssertionError(process + " " + step + " is wider than the screen");
        }
        visitor.press(BUTTONS.get((String) deed.getOrDefault("do", "submit")));
        try {
            assertThat(visitor.page()).hasURL(SENT);
        } catch (AssertionError stays) {
            throw new AssertionError(
                    step + " stays: "
                            + visitor.at(".invalid-feedback:visible, .x-note:visible, button[data-held]")
                                    .allInnerTexts()
                            + visitor.lastAnswers(),
                    stays);
        }
        if (step.equals("start")) {
            caseId = latest(who).id();
        }
    }

    private CaseItem latest(String who) {
        WorkFilter mine =
                new WorkFilter(process, null, List.of(), false, null, null, WorkFilter.Order.ARRIVAL, null, 1);
        return cases.started(people.viewer(who), mine).get(0);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> with(Map<String, Object> deed) {
        return (Map<String, Object>) deed.getOrDefault("with", Map.of());
    }

    /** In the order of the walk; what appears only after another answer waits for it. */
    private void fill(Visitor visitor, Map<String, Object> with) {
        Queue<Map.Entry<String, Object>> left = new ArrayDeque<>(with.entrySet());
        for (int turns = 2 * left.size(); !left.isEmpty() && turns > 0; turns--) {
            Map.Entry<String, Object> next = left.remove();
            Locator box = visitor.at(box(next.getKey()));
            if (box.count() > 0) {
                set(visitor, next.getKey(), next.getValue());
            } else {
                left.add(next);
            }
        }
        if (!left.isEmpty()) {
            throw new AssertionError(process + " shows no " + left);
        }
    }

    /** Where an answer changes what is asked, the page has changed before one goes on. */
    private static void settled(Visitor visitor, Locator box, Runnable answer) {
        if (box.getAttribute("hx-post") == null) {
            answer.run();
            return;
        }
        visitor.page().waitForResponse(response -> response.url().endsWith("/fields"), () -> {
            answer.run();
            visitor.page().evaluate("document.activeElement.blur()");
        });
        assertThat(visitor.at(".htmx-request, .htmx-swapping, .htmx-settling")).hasCount(0);
    }

    private void set(Visitor visitor, String field, Object value) {
        if (visitor.at("#f-" + field + "-files").count() > 0) {
            ((Collection<?>) value)
                    .forEach(file -> visitor.attach(field, file.toString().replaceFirst("[.].*", ".png")));
        } else if (value instanceof List<?> rows && rows.get(0) instanceof Map<?, ?>) {
            for (int row = 0; row < rows.size(); row++) {
                row(visitor, field, row, (Map<?, ?>) rows.get(row));
            }
        } else if (value instanceof List<?> several) {
            several.forEach(one -> answer(visitor, field, field, one.toString()));
        } else {
            answer(visitor, field, field, value.toString());
        }
    }

    private void row(Visitor visitor, String table, int row, Map<?, ?> cells) {
        cells.forEach((column, cell) -> {
            String name = table + "." + row + "." + column;
            Locator box = visitor.at(box(name));
            if (box.count() == 0) {
                visitor.at("#f-" + table + "-add").click();
                assertThat(box).isVisible();
            }
            if (box.locator("[name]").count() > 0) {
                answer(visitor, table, name, cell.toString());
            }
        });
    }

    private static String box(String name) {
        return "#f-" + name.replace('.', '-') + "-box";
    }

    /** @param field whose box says whether the page asks again */
    private void answer(Visitor visitor, String field, String name, String value) {
        settled(visitor, visitor.at(box(field)), () -> control(visitor, name, box(name), value));
    }

    private void control(Visitor visitor, String name, String box, String value) {
        Locator choice = visitor.at(box + " input[type=radio][value='" + value + "'], " + box
                + " input[type=checkbox][value='" + value + "']");
        Locator control = visitor.at("[name='" + name + "']");
        if (choice.count() > 0) {
            choice.check();
        } else if (control.getAttribute("data-ts") != null) {
            pick(visitor, visitor.at(box), value);
        } else if (control.evaluate("e => e.tagName").equals("SELECT")) {
            control.selectOption(value);
        } else {
            control.fill(value);
        }
    }

    /** From a list that can be searched: people by name, the rest as it stands. */
    private void pick(Visitor visitor, Locator box, String value) {
        Locator words = box.locator("input[role=combobox]");
        box.locator(".ts-control").click();
        if (value.matches("P\\d+")) {
            words.pressSequentially(people.viewer(value).name());
        }
        box.locator("[role=option][data-value='" + value + "']").first().click();
        visitor.leave(words);
    }
}
