package cn.tonggui.correspondence;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.testing.Browser;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TestClock;
import cn.tonggui.testing.Walker;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Cases;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A matter of one branch and those around it: who proposed it, its secretary, those above, and somebody of elsewhere. */
abstract class Beside {

    static final String WORKER = "laixiaojun";
    static final String SECRETARY = "qinshouxin";
    static final String ABOVE = "luguodong";
    static final String OUTSIDER = "gujianmin";
    static final String AUDITOR = "auditor";

    @Autowired
    MockMvc mvc;

    @Autowired
    Walker walker;

    @Autowired
    People people;

    @Autowired
    Cases cases;

    @Autowired
    TestClock clock;

    Browser browser;

    @BeforeEach
    void browsers() {
        browser = new Browser(mvc);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    final String matter() {
        return walker.open("practical-matter", "P40", Map.of("subject", "班中餐热饭难", "request", "微波炉只有一台。"));
    }

    /** A case that came to its end. */
    final String closed() {
        String trial = walker.open("trial", "P40", Map.of("subject", "试办一件", "about", "说明"));
        walker.act(trial, "review", "P36", "approve", Map.of("opinion", "可以。"));
        return trial;
    }

    final CaseView seen(String caseId) {
        return cases.require(caseId, people.viewer("P40"));
    }

    final List<String> acts(String caseId) {
        return seen(caseId).acts().stream().map(CaseView.Act::action).toList();
    }

    /** Sends a form with a fresh token; a field may have several values. */
    final Answer post(String who, String address, Map<String, List<String>> fields) {
        return post(who, address, PublicId.next(), fields);
    }

    final Answer post(String who, String address, String token, Map<String, List<String>> fields) {
        var request = MockMvcRequestBuilders.post(address)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param("_token", token);
        new LinkedHashMap<>(fields).forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return browser.send(who, request);
    }

    final String id(String username) {
        return switch (username) {
            case WORKER -> "P40";
            case SECRETARY -> "P34";
            default -> account(username);
        };
    }

    @Autowired
    cn.tonggui.organisation.Organisation organisation;

    private String account(String username) {
        return organisation.account(username).orElseThrow().id().value();
    }

    static Map<String, List<String>> said(String words) {
        return Map.of("words", List.of(words));
    }
}
