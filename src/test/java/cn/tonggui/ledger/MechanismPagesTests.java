package cn.tonggui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.Browser;
import cn.tonggui.testing.People;
import cn.tonggui.testing.Statements;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import cn.tonggui.workflow.CaseAction;
import cn.tonggui.workflow.CaseRef;
import cn.tonggui.workflow.Cases;
import cn.tonggui.workflow.Registers;
import cn.tonggui.workflow.SourceClause;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The map from the source document to the software. */
@TongguiTest
class MechanismPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Registers registers;

    @Autowired
    private People people;

    @Autowired
    private Walker walker;

    @Autowired
    private Cases cases;

    private Browser browser;

    @BeforeEach
    void browsers() {
        browser = new Browser(mvc);
    }

    private int running(String process, String person) {
        return registers.clauses(people.viewer(person)).stream()
                .filter(one -> one.process().equals(process))
                .mapToInt(SourceClause::running)
                .findFirst()
                .orElseThrow();
    }

    private String matter() {
        return walker.open("practical-matter", "P40", Map.of("subject", "条款对照", "request", "x"));
    }

    @Test
    void mechanismsStandInTheOrderOfTheSource() {
        List<SourceClause> clauses = registers.clauses(people.viewer("P34"));

        assertThat(clauses).extracting(SourceClause::no).isSorted().contains(1, 7, 25, 28, 38);
        assertThat(clauses).extracting(SourceClause::process).doesNotContain("trial");
        assertThat(clauses.get(0).process()).isEqualTo("fusion-review");
        assertThat(clauses).extracting(SourceClause::part).containsOnly("一", "二", "三");
    }

    @Test
    void runningAreTheOpenCasesThatTheViewerMayRead() {
        int own = running("practical-matter", "P40");
        int others = running("practical-matter", "P50");
        String id = matter();

        assertThat(running("practical-matter", "P40")).isEqualTo(own + 1);
        assertThat(running("practical-matter", "P50")).isEqualTo(others);

        long revision = cases.require(id, people.viewer("P40")).revision();
        cases.perform(new CaseAction.Cancel(new CaseRef(id, revision, PublicId.next()), "重复了"), people.viewer("P40"));
        assertThat(running("practical-matter", "P40")).isEqualTo(own);
    }

    @Test
    void thePageLeadsToTheRegisterAndToWhatTheViewerMayBegin() {
        matter();
        assertThat(browser.get("laixiaojun", "/mechanisms").text())
                .contains("第一部分", "第三部分", "二（二）四、深化“我为群众办实事”实践活动")
                .contains("href=\"/registers/practical-matter\"", "href=\"/start/practical-matter\"");
        assertThat(browser.get("auditor", "/mechanisms").text())
                .contains("href=\"/registers/practical-matter?state=OPEN\"")
                .doesNotContain("href=\"/start/practical-matter\"");
    }

    @Test
    void moreCasesCostNoMoreStatements() {
        Viewer viewer = people.viewer("P34");
        registers.clauses(viewer);
        int one = Statements.of(() -> registers.clauses(viewer)).size();
        matter();
        matter();

        assertThat(Statements.of(() -> registers.clauses(viewer))).hasSize(one).hasSizeLessThanOrEqualTo(2);
    }
}
