package cn.tonggui.regulation;

import cn.tonggui.testing.Browser;
import cn.tonggui.testing.Statements;
import cn.tonggui.testing.TestClock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The people before the pages of regulation; what they change is put back. */
abstract class RegulationPages {

    /** A year that nobody imported and no other test asks for. */
    static final int YEAR = 2029;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestClock clock;

    @Autowired
    Rulebook rulebook;

    @Autowired
    WorkingDays workingDays;

    Browser browser;

    @BeforeEach
    void browsers() {
        browser = new Browser(mvc);
    }

    @AfterEach
    void asItWas() {
        clock.reset();
        write("DELETE FROM rule_parameter WHERE proposal IS NOT NULL");
        write("DELETE FROM rule_proposal");
        write("DELETE FROM rule_year_proposal");
        write("DELETE FROM rule_year WHERE year_no = " + YEAR);
        write("DELETE FROM rule_calendar_day WHERE day_on >= '" + YEAR + "-01-01'");
        workingDays.clear();
    }

    final void write(String sql, Object... values) {
        new TransactionTemplate(transactions).executeWithoutResult(now -> jdbc.update(sql, values));
    }

    /** Proposes on the page and returns the proposal's id. */
    final String proposed(String who, String name, String setting, LocalDate from) {
        browser.post(
                who,
                "/parameters/" + name,
                Map.of("setting", setting, "from", from.toString(), "reason", "试一试。", "source", "测试"));
        return jdbc.queryForObject(
                "SELECT id FROM rule_proposal WHERE name = ? AND effective_from = ?", String.class, name, from);
    }

    final int waiting() {
        return jdbc.queryForObject("SELECT COUNT(*) FROM rule_proposal WHERE state = 'WAITING'", Integer.class);
    }

    final int statements(String who, String page) {
        browser.get(who, page);
        return Statements.of(() -> browser.get(who, page)).size();
    }
}
