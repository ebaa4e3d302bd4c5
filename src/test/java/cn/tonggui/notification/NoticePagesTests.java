package cn.tonggui.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.testing.Browser;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.People;
import cn.tonggui.testing.Statements;
import cn.tonggui.testing.TongguiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** The page of one's notices. */
@TongguiTest
class NoticePagesTests {

    /** P58 has nothing else to be told of. */
    private static final PersonId WHO = new PersonId("P58");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Notifier notifier;

    @Autowired
    private People people;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transaction;

    private Browser browser;
    private String me;

    @BeforeEach
    void begin() {
        browser = new Browser(mvc);
        me = people.username(WHO.value());
        forget();
    }

    @AfterEach
    void forget() {
        transaction.executeWithoutResult(
                begun -> sql.update("DELETE FROM note_notice WHERE recipient = ?", WHO.value()));
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void showsWhatItIsAbout(NoticeKind kind) {
        tell(kind, "一条通知");
        String word = Map.of(
                        NoticeKind.URGE, "催办",
                        NoticeKind.DUE, "到期",
                        NoticeKind.LATE, "逾期",
                        NoticeKind.ESCALATION, "升级",
                        NoticeKind.NEWS, "通知")
                .get(kind);

        assertThat(browser.get(me, "/notices").text()).contains("一条通知", ">" + word + "</span> · 说明在此");
    }

    @Test
    void opensANoticeWhereItIsDealtWithAndCountsItAsRead() {
        tell(NoticeKind.NEWS, "待您确认");
        Answer page = browser.get(me, "/notices");
        String open = page.all("/notices/[A-Za-z0-9_-]{22}/open").get(0);
        assertThat(page.text()).contains("1 条未读", "全部标为已读");

        Answer opened = browser.get(me, open);
        assertThat(opened.status()).isEqualTo(303);
        assertThat(opened.location()).isEqualTo("/organisation/B04");
        assertThat(browser.get(me, "/notices").text()).contains("都看过了", "待您确认").doesNotContain("全部标为已读");
        assertThat(browser.get(me, "/notices?show=unread").text())
                .contains("没有未读的通知")
                .doesNotContain("待您确认");
        assertThat(browser.get("laixiaojun", open).status()).isEqualTo(404);
    }

    @Test
    void marksAllAsReadAtOnce() {
        tell(NoticeKind.NEWS, "甲");
        tell(NoticeKind.NEWS, "乙");

        assertThat(browser.post(me, "/notices/read", Map.of()).status()).isEqualTo(303);
        assertThat(browser.get(me, "/notices").text()).contains("都看过了");
    }

    @Test
    void costsTheSameWithOneNoticeAndWithAHundredAndGoesOnPageByPage() {
        tell(NoticeKind.NEWS, "头一条");
        browser.get(me, "/notices");
        int few = Statements.of(() -> browser.get(me, "/notices")).size();
        for (int i = 0; i < 45; i++) {
            tell(NoticeKind.NEWS, "第 " + i + " 条");
        }
        assertThat(Statements.of(() -> browser.get(me, "/notices"))).hasSizeLessThanOrEqualTo(few);

        Answer first = browser.get(me, "/notices");
        String more = first.all("/notices\\?show=all&amp;after=u\\d+").get(0).replace("&amp;", "&");
        Answer second = browser.get(me, more);
        assertThat(first.all("<article")).hasSize(20);
        assertThat(second.all("<article")).hasSize(20);
        assertThat(second.text()).contains("第 24 条").doesNotContain("第 25 条");
    }

    private void tell(NoticeKind kind, String title) {
        notifier.tell(News.of(kind, title, "说明在此", "/organisation/B04"), List.of(WHO));
    }
}
