package cn.tonggui.inbox;

import cn.tonggui.testing.Browser;
import cn.tonggui.testing.People;
import cn.tonggui.testing.Walker;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Cases;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The people of one branch before the pages of a matter that one of them began. */
abstract class PagesOfAMatter {

    static final String WORKER = "laixiaojun";
    static final String SECRETARY = "qinshouxin";
    static final String MEMBER = "zhupingan";
    static final String OTHER_MEMBER = "baiguizhi";

    @Autowired
    MockMvc mvc;

    @Autowired
    Walker walker;

    @Autowired
    People people;

    @Autowired
    Cases cases;

    Browser browser;

    @BeforeEach
    void browsers() {
        browser = new Browser(mvc);
    }

    final String matter() {
        return walker.open("practical-matter", "P40", Map.of("subject", "班中餐热饭难", "request", "微波炉只有一台。"));
    }

    final String trial() {
        return walker.open("trial", "P40", Map.of("subject", "试办一件", "about", "说明"));
    }

    final String task(String caseId, String step) {
        return "/tasks/" + walker.taskAt(caseId, step, people.viewer("P40"));
    }

    final CaseView seen(String caseId) {
        return cases.require(caseId, people.viewer("P40"));
    }
}
