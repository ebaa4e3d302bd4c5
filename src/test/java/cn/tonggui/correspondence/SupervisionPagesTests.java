package cn.tonggui.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.notification.NoticeKind;
import cn.tonggui.notification.Notices;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.TongguiTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 督办: who may, who reports, who strikes it off, and what reminds of it. */
@TongguiTest
class SupervisionPagesTests extends Beside {

    @Autowired
    private Notices notices;

    @Autowired
    private OrderReminders reminders;

    private Map<String, List<String>> demand(String words, LocalDate due) {
        return Map.of("words", List.of(words), "dueOn", List.of(due.toString()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private String order(String matter, LocalDate due) {
        Answer ordered = post(ABOVE, "/cases/" + matter + "/supervise", demand("月底前办完", due));
        assertThat(ordered.status()).as(ordered.text()).isEqualTo(303);
        return browser.get(ABOVE, "/cases/" + matter)
                .all("/cases/.{22}/orders/[A-Za-z0-9_-]{22}")
                .get(0);
    }

    private Notices.Notice latest(String username) {
        return notices.page(people.viewer(id(username)), true, null, 1)
                .notices()
                .get(0);
    }

    @Test
    void anOrderIsReportedOnAndStruckOffByWhoGaveIt() {
        String matter = matter();
        String order = order(matter, today().plusDays(3));
        assertThat(latest(SECRETARY).title()).isEqualTo("卢国栋 督办");
        assertThat(browser.get(SECRETARY, "/supervision?of=me").text()).contains(order);
        assertThat(browser.get(ABOVE, "/supervision").text()).contains(order, "还没有报告");
        assertThat(browser.get(SECRETARY, order).text()).contains("报告进展", "月底前办完");

        assertThat(post(SECRETARY, order + "/report", said("已经订货")).status()).isEqualTo(303);
        assertThat(latest(ABOVE).title()).isEqualTo("秦守信 报告了督办进展");
        assertThat(browser.get(ABOVE, order).text()).contains("已经订货", "销号意见");

        assertThat(post(SECRETARY, order + "/fulfil", said("自己销号")).status()).isEqualTo(403);
        assertThat(post(ABOVE, order + "/fulfil", said("")).status()).isEqualTo(422);
        String token = PublicId.next();
        assertThat(post(ABOVE, order + "/fulfil", token, said("办到了")).status()).isEqualTo(303);
        assertThat(post(ABOVE, order + "/fulfil", token, said("办到了")).status())
                .as("the same page again")
                .isEqualTo(303);
        assertThat(post(ABOVE, order + "/fulfil", said("再销一次")).status()).isEqualTo(409);
        assertThat(post(SECRETARY, order + "/report", said("还要报告")).status()).isEqualTo(403);
        assertThat(browser.get(ABOVE, "/cases/" + matter).text()).contains("已销号");
        assertThat(acts(matter)).containsExactly("start", "supervise", "report", "fulfil");
    }

    @ParameterizedTest
    @CsvSource({"-1, 422", "0, 303", "1, 303"})
    void theDeadlineIsTodayOrLater(int days, int status) {
        String matter = matter();
        Answer answer = post(ABOVE, "/cases/" + matter + "/supervise", demand("办完", today().plusDays(days)));

        assertThat(answer.status()).isEqualTo(status);
        if (status == 422) {
            assertThat(answer.text()).contains("id=\"errors\"", "办完");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "laixiaojun, 403",
        "zhupingan, 403",
        "baiguizhi, 403",
        "auditor, 403",
        "gujianmin, 404",
        "taoyongkang, 404"
    })
    void whoIsNotAboveTheCaseSupervisesNothing(String who, int status) {
        String matter = matter();
        assertThat(browser.get(who, "/cases/" + matter + "/supervise").status()).isEqualTo(status);
        assertThat(post(who, "/cases/" + matter + "/supervise", demand("x", today()))
                        .status())
                .isEqualTo(status);
        assertThat(acts(matter)).containsExactly("start");
    }

    @Test
    void nothingIsDemandedOfWhatIsClosed() {
        assertThat(post(ABOVE, "/cases/" + closed() + "/supervise", demand("x", today()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoeverHasTheCaseByThenReportsAndOthersDoNot() {
        String matter = matter();
        String order = order(matter, today());
        walker.act(matter, "accept", "P34", "return", Map.of("opinion", "请写明哪里。"));

        assertThat(post(WORKER, order + "/report", said("马上补")).status()).isEqualTo(303);
        assertThat(post("baiguizhi", order + "/report", said("我也说")).status()).isEqualTo(403);
        assertThat(post(OUTSIDER, order + "/report", said("我也说")).status()).isEqualTo(404);
        assertThat(post(AUDITOR, order + "/report", said("我也说")).status()).isEqualTo(403);
    }

    @Test
    void itsPeopleAreRemindedOnceOnTheDayAndItsLeaderTooOnceLate() {
        String matter = matter();
        LocalDate friday = today().with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.FRIDAY));
        String order = order(matter, friday);
        reminders.run();
        assertThat(latest(SECRETARY).kind()).isEqualTo(NoticeKind.URGE);

        moveTo(friday, LocalTime.of(9, 0));
        reminders.run();
        reminders.run();
        assertThat(notices.page(people.viewer("P34"), true, null, 50).notices())
                .filteredOn(notice -> notice.caseId().equals(matter) && notice.kind() == NoticeKind.DUE)
                .hasSize(1);

        moveTo(friday.plusDays(1), LocalTime.of(9, 0));
        reminders.run();
        assertThat(latest(ABOVE).caseId())
                .as("nobody is reminded at the weekend")
                .isNotEqualTo(matter);

        moveTo(friday.plusDays(3), LocalTime.of(9, 0));
        reminders.run();
        assertThat(latest(ABOVE).title()).isEqualTo("逾期：卢国栋 的督办");
        assertThat(latest(SECRETARY).kind()).isEqualTo(NoticeKind.LATE);
        assertThat(browser.get(ABOVE, order).text()).contains("逾期");
    }

    private void moveTo(LocalDate day, LocalTime time) {
        clock.plus(Duration.between(java.time.LocalDateTime.now(clock), day.atTime(time)));
    }
}
