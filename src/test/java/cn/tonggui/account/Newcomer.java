package cn.tonggui.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Browser;
import cn.tonggui.testing.Browser.Answer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** A person who comes without an account, N01 of QS3, and the two administrators who open one: {@code nangongyu}. */
final class Newcomer {

    private static final Pattern PASSWORD = Pattern.compile("x-mono\">([^<]{16})<");

    private final MockMvc mvc;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Browser browser;

    Newcomer(MockMvc mvc, JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.browser = new Browser(mvc);
    }

    void arrives() {
        write("""
                INSERT INTO org_person (id, name, pinyin, initials, sex, birth_year, unit, post)
                VALUES ('N01', '南宫雨', 'nangongyu', 'ngy', 'F', 1999, 'QS3', '操作工')""");
    }

    void leaves() {
        write("DELETE FROM org_change WHERE subject IN ('nangongyu', 'reserve')");
        write("DELETE FROM org_password WHERE username IN ('nangongyu', 'reserve')");
        write("DELETE FROM org_account WHERE username IN ('nangongyu', 'reserve')");
        write("DELETE FROM org_sign_in_failure");
        write("DELETE FROM org_person WHERE id = 'N01'");
    }

    void write(String sql) {
        transaction.executeWithoutResult(any -> jdbc.update(sql));
    }

    Answer open() {
        return browser.post(
                "sysadmin", "/accounts/open", Map.of("unit", "QS3", "person", "N01", "name-N01", "nangongyu"));
    }

    void confirmAll() {
        Matcher change = Pattern.compile(
                        "name=\"change\"[^>]*value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*name=\"change\"")
                .matcher(browser.get("secadmin", "/accounts").text());
        while (change.find()) {
            String id = change.group(1) == null ? change.group(2) : change.group(1);
            assertThat(browser.post("secadmin", "/accounts/changes/confirm", Map.of("change", id))
                            .status())
                    .isEqualTo(303);
        }
    }

    String issue(String by, String username) {
        Answer answer = browser.post(by, "/accounts/passwords", Map.of("username", username));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        Matcher password = PASSWORD.matcher(answer.text());
        assertThat(password.find()).isTrue();
        return password.group(1);
    }

    SignedInBrowser opened(String password) {
        open();
        confirmAll();
        String first = issue("sysadmin", "nangongyu");
        SignedInBrowser own = new SignedInBrowser(mvc);
        assertThat(own.signIn("nangongyu", first)).isEqualTo("/");
        own.choose(first, password);
        return own;
    }
}
