package cn.tonggui.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.Browser;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.ToldEvents;
import cn.tonggui.testing.TongguiTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What one wants to be told, and how. The application of the tests has no mail server. */
@TongguiTest
class SettingsPagesTests {

    private static final Viewer ME = new Viewer(new PersonId("P40"), "赖晓军", Set.of(), Set.of(), true);
    private static final Preference NONE = new Preference("", false, Map.of());

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Preferences preferences;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void forget() {
        transaction.executeWithoutResult(begun -> {
            sql.update("DELETE FROM note_choice WHERE person = 'P40'");
            sql.update("DELETE FROM note_setting WHERE person = 'P40'");
        });
    }

    @Test
    void saysThatThereIsNoMailAndStillKeepsTheRest() {
        Browser browser = new Browser(mvc);
        assertThat(browser.get("laixiaojun", "/settings").text())
                .contains("还没有开通邮件")
                .doesNotContain("收件地址");

        Answer kept = browser.post("laixiaojun", "/settings", Map.of("quiet", "on", "address", "a@b.example"));
        assertThat(kept.status()).isEqualTo(303);
        assertThat(kept.location()).isEqualTo("/settings");
        assertThat(preferences.of(ME)).isEqualTo(new Preference("", true, Map.of()));
        assertThat(sql.queryForObject(
                        "SELECT COUNT(*) FROM " + ToldEvents.ALL
                                + " WHERE body LIKE '%P40%' AND body LIKE '%notice-preference-changed%'",
                        Integer.class))
                .isPositive();
    }

    @Test
    void theAuditorLooksAndChangesNothing() {
        Browser browser = new Browser(mvc);

        assertThat(browser.get("auditor", "/settings").text())
                .contains("disabled")
                .doesNotContain("保存</button>");
        assertThat(browser.post("auditor", "/settings", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void keepsAWayForEachKindAndForgetsItAgain() {
        Map<NoticeKind, Way> ways = Map.of(NoticeKind.LATE, Way.AT_ONCE, NoticeKind.NEWS, Way.DAILY);
        preferences.keep(new Preference("a@rail.example", true, ways), ME);
        assertThat(preferences.of(ME).ways())
                .contains(entry(NoticeKind.LATE, Way.AT_ONCE), entry(NoticeKind.NEWS, Way.DAILY))
                .contains(entry(NoticeKind.DUE, Way.NEVER));

        preferences.keep(NONE, ME);
        assertThat(preferences.of(ME)).isEqualTo(NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "a@rail.example, ok",
        "A.b+c@Rail.Example, ok",
        "'  a@rail.example ', ok",
        "'', settings.address-missing",
        "a, settings.address-malformed",
        "a@rail, settings.address-malformed",
        "'a@rail.example, b@rail.example', settings.address-malformed",
        "'a@rail.example\r\nBcc: b@rail.example', settings.address-malformed",
        "'\"a b\"@rail.example', settings.address-malformed",
        "a@-rail.example, settings.address-malformed",
        "a@elsewhere.example, settings.address-outside",
        "a@rail.example.elsewhere.example, settings.address-outside"
    })
    void takesAnAddressOfTheHouseOnly(String address, String problem) {
        PreferenceForm form =
                PreferenceForm.read(Map.of("address", address, "LATE", "AT_ONCE"), NONE, mail("rail.example"));

        assertThat(form.problem()).isEqualTo(problem.equals("ok") ? null : problem);
        assertThat(form.typed().address()).isEqualTo(address.strip());
        assertThat(form.typed().ways()).contains(entry(NoticeKind.LATE, Way.AT_ONCE));
    }

    @ParameterizedTest
    @CsvSource({"253, ok", "254, ok", "255, settings.address-malformed"})
    void takesAnAddressOf254Characters(int length, String problem) {
        String head = "a".repeat(64) + "@" + ("b".repeat(60) + ".").repeat(2);
        String tail = ".cn";
        String address = head + "c".repeat(60) + "." + "d".repeat(length - head.length() - 61 - tail.length()) + tail;
        assertThat(address).hasSize(length);

        PreferenceForm form = PreferenceForm.read(Map.of("address", address), NONE, mail());
        assertThat(form.problem()).isEqualTo(problem.equals("ok") ? null : problem);
    }

    @Test
    void needsNoAddressWithoutMailAndIgnoresWordsItDoesNotKnow() {
        PreferenceForm form = PreferenceForm.read(Map.of("LATE", "HOURLY", "OTHER", "AT_ONCE"), NONE, mail());

        assertThat(form.problem()).isNull();
        assertThat(form.typed()).isEqualTo(NONE);
    }

    private static Mail mail(String... domains) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", new JavaMailSenderImpl());
        return new Mail(
                beans.getBeanProvider(JavaMailSender.class),
                new MailSettings("tonggui@rail.example", List.of(domains), ""));
    }
}
