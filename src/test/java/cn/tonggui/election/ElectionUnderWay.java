package cn.tonggui.election;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Begun;
import cn.tonggui.testing.Browser;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.People;
import cn.tonggui.testing.Walker;
import cn.tonggui.testing.Walks;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Cases;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** The election of B03 (domain 7.3) on its real process, walked to a step and from there on by its pages. */
abstract class ElectionUnderWay {

    static final String PROCESS = "branch-election";
    static final String HOST = "taoyongkang";
    static final String ORGANISER = "miaolichun";
    static final String TELLER = "jiangyufen";
    static final String OTHER_TELLER = "peixiaohu";
    static final String SCRUTINEER = "hantiemin";
    static final String OTHER_SCRUTINEER = "zhaiwentao";

    @Autowired
    MockMvc mvc;

    @Autowired
    Walker walker;

    @Autowired
    People people;

    @Autowired
    Cases cases;

    @Autowired
    JdbcTemplate sql;

    Browser browser;
    String id;
    private Begun begun;

    @BeforeEach
    void browse() {
        browser = new Browser(mvc);
    }

    @AfterEach
    void end() {
        begun.close();
    }

    /** The first walk up to the step, without what it is refused on the way. */
    void walkTo(String step) {
        begun = walker.begin(
                PROCESS,
                steps().stream()
                        .takeWhile(told -> !told.containsKey(step))
                        .filter(told -> !told.containsKey("refused")
                                && !told.containsKey("forbidden")
                                && !told.containsKey("expect"))
                        .toList());
        id = begun.caseId();
    }

    private static List<Map<String, Map<String, Object>>> steps() {
        return Walks.all().stream()
                .filter(walk -> walk.process().equals(PROCESS))
                .findFirst()
                .orElseThrow()
                .steps();
    }

    /** What the walk types at the step, the first time it comes there. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> typedAt(String step) {
        return steps().stream()
                .filter(told -> told.containsKey(step))
                .map(told -> (Map<String, Object>) told.get(step).get("with"))
                .findFirst()
                .orElseThrow();
    }

    CaseView seen() {
        return cases.require(id, people.viewer("P04"));
    }

    List<String> at() {
        return seen().current().stream().map(CaseView.Current::step).toList();
    }

    String page(String step, String person) {
        return "/tasks/" + walker.taskAt(id, step, people.viewer(person));
    }

    /** Sends the form of a page that is open, filled in. */
    Answer send(String who, String page, String action, Map<String, String> form) {
        return browser.post(who, page + "/" + action, form);
    }

    Answer submit(String who, String page, Map<String, String> with) {
        return send(who, page, "submit", browser.filled(who, page, with));
    }

    /** Votes of a sheet by line of the ballot: yes, all others against. */
    static Map<String, String> votes(int valid, int... yes) {
        Map<String, String> sheet = new HashMap<>();
        for (int i = 0; i < yes.length; i++) {
            sheet.put("lines." + i + ".yes", Integer.toString(yes[i]));
            sheet.put("lines." + i + ".no", Integer.toString(valid - yes[i]));
            sheet.put("lines." + i + ".abstain", "0");
        }
        return sheet;
    }

    int count(String table) {
        Integer rows = sql.queryForObject("SELECT COUNT(*) FROM " + table + " WHERE case_id = ?", Integer.class, id);
        return rows == null ? 0 : rows;
    }

    static void assertSeeOther(Answer answer) {
        assertThat(answer.status()).as(answer.error()).isEqualTo(303);
    }
}
