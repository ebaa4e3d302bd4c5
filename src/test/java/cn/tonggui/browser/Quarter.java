package cn.tonggui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.testing.People;
import cn.tonggui.testing.Walker;
import cn.tonggui.workflow.CaseAction;
import cn.tonggui.workflow.CaseRef;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Cases;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who does what on the pages of a four-sync cycle, each before a screen of one's own. */
final class Quarter {

    static final String OFFICE = "P04";

    private static final Map<String, String> NAMES = Map.of(
            "P01", "luojianchuan",
            "P04", "haoyizhou",
            "P06", "yanshouzheng",
            "P08", "gaozhenhai",
            "P11", "jiangliqun",
            "P12", "fuchunlei",
            "P14", "youjia",
            "P16", "taoyongkang",
            "P52", "jinchenggang",
            "P54", "shengdahai");
    private static final List<String> ON_THE_PHONE = List.of("P52", "P54");

    private final Map<String, Visitor> arrived = new HashMap<>();
    private final Visitors visitors;
    private final Walker walker;
    private final People people;
    private final Cases cases;
    private final String id;

    Quarter(Visitors visitors, Walker walker, People people, Cases cases, String id) {
        this.visitors = visitors;
        this.walker = walker;
        this.people = people;
        this.cases = cases;
        this.id = id;
    }

    String id() {
        return id;
    }

    Visitor at(String who) {
        return arrived.computeIfAbsent(
                who,
                any -> visitors.arrive(ON_THE_PHONE.contains(who) ? Screen.PHONE : Screen.DESKTOP, NAMES.get(who))
                        .expecting(422));
    }

    Sitting sitting(String caseId) {
        return new Sitting(walker, people, caseId);
    }

    /** The page of one's own step. */
    Step take(String step, String who) {
        return take(id, step, who);
    }

    Step take(String caseId, String step, String who) {
        Step taken = new Step(at(who), sitting(caseId));
        taken.sitting().take(taken.visitor(), step, who);
        if (taken.visitor().button("领办").count() > 0) {
            taken.visitor().press("领办");
            taken.visitor().sees("已领办");
        }
        return taken;
    }

    /** Beside the browser: a step that another took on the page before. */
    void act(String caseId, String step, String who, String action, Map<String, Object> with) {
        walker.act(caseId, step, who, action, with);
    }

    void act(String step, String who, String action, Map<String, Object> with) {
        act(id, step, who, action, with);
    }

    CaseView seen() {
        return seen(id);
    }

    private CaseView seen(String caseId) {
        return cases.require(caseId, people.viewer(OFFICE));
    }

    List<CaseView.Linked> linked(String process) {
        return seen().links().stream()
                .filter(link -> link.processTitle().equals(process))
                .toList();
    }

    void timersRing() {
        walker.later(seen().number(), Duration.ZERO);
    }

    void cancel(String caseId) {
        CaseRef ref = new CaseRef(caseId, seen(caseId).revision(), PublicId.next());
        cases.perform(new CaseAction.Cancel(ref, "到这里为止"), people.viewer(OFFICE));
    }

    /** A step before its screen: filled, sent, or refused with what it says. */
    record Step(Visitor visitor, Sitting sitting) {

        Step row(String table, int row, Map<String, String> cells) {
            sitting.row(visitor, table, row, cells);
            return this;
        }

        Step fill(String field, String words) {
            visitor.at("[name=" + field + "]").fill(words);
            return this;
        }

        Step choose(String field, String value) {
            sitting.choose(visitor, field, value);
            return this;
        }

        Step sees(String words) {
            assertThat(visitor.form()).containsText(words);
            return this;
        }

        /** Nothing is lost and nothing happens, but the rule and the reason stand on top. */
        Step refused(String button, String words) {
            visitor.press(button);
            assertThat(visitor.at("#errors")).containsText(words);
            return this;
        }

        void send(String button) {
            visitor.press(button);
            sitting.arrives(visitor);
        }
    }
}
