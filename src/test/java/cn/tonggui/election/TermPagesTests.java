package cn.tonggui.election;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.Browser;
import cn.tonggui.testing.People;
import cn.tonggui.testing.Statements;
import cn.tonggui.testing.TongguiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The page 任期与换届: whose terms somebody sees, with which light, and who may begin an election. */
@TongguiTest
class TermPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TermPages pages;

    @Autowired
    private People people;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(mvc);
    }

    @Test
    void theDepartmentSeesEveryTermTheSoonestFirst() {
        TermPages.Page page = pages.page(people.viewer("P04"));

        assertThat(page.rows())
                .extracting(row -> row.unit().code().value())
                .startsWith("B06", "B05", "B03", "Z1", "B02");
        assertThat(browser.get("haoyizhou", "/elections").text())
                .contains("机械化工区党支部", "逾期未换届", "任期已满还没有换届", "2024-02-28");
    }

    @Test
    void aMemberSeesTheOwnBranchOnly() {
        assertThat(pages.page(people.viewer("P38")).rows())
                .extracting(row -> row.unit().code().value())
                .containsExactly("B04");
    }

    @Test
    void whoHasNeitherMembershipNorOfficeIsToldOfNoTerms() {
        assertThat(pages.page(people.viewer("P40")).open()).isFalse();
        assertThat(browser.get("laixiaojun", "/elections").text()).contains("您的身份不查看任期");
    }

    @Test
    void thePageCostsTheSameForOneBranchAndForAll() {
        Viewer member = people.viewer("P38");
        Viewer department = people.viewer("P04");
        pages.page(department);
        assertThat(Statements.of(() -> pages.page(department))).hasSameSizeAs(Statements.of(() -> pages.page(member)));
    }
}
