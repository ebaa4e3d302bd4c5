package cn.tonggui.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.notification.NoticeKind;
import cn.tonggui.notification.Notices;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.TongguiTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 催办: who may, whom it reaches, and how soon again. */
@TongguiTest
class UrgePagesTests extends Beside {

    @Autowired
    private Notices notices;

    private static String urge(String matter) {
        return "/cases/" + matter + "/urge";
    }

    @ParameterizedTest
    @CsvSource({"laixiaojun", "luguodong", "qiandajiang"})
    void whoBeganItAndWhoLeadsMayUrgeWhoeverHasIt(String who) {
        String matter = matter();
        assertThat(browser.get(who, "/cases/" + matter).text()).contains("href=\"/cases/" + matter + "/urge\"");

        assertThat(post(who, urge(matter), said("天冷了")).status()).isEqualTo(303);

        Notices.Notice told =
                notices.page(people.viewer("P34"), false, null, 1).notices().get(0);
        assertThat(told.kind()).isEqualTo(NoticeKind.URGE);
        assertThat(told.caseId()).isEqualTo(matter);
        assertThat(told.words()).contains("天冷了");
        assertThat(seen(matter).acts()).last().satisfies(act -> {
            assertThat(act.action()).isEqualTo("urge");
            assertThat(act.about()).isEqualTo("给 秦守信");
            assertThat(act.opinion()).isEqualTo("天冷了");
            assertThat(act.took()).isNull();
        });
    }

    @Test
    void thePresentHandlerHasNobodyToUrge() {
        String matter = matter();
        Answer refused = post(SECRETARY, urge(matter), said("催自己"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("没有别的经办人", "催自己");
        assertThat(acts(matter)).containsExactly("start");
    }

    @ParameterizedTest
    @CsvSource({"1439, 422, 1", "1440, 303, 2", "1441, 303, 2"})
    void theSameStepIsUrgedAgainAfterADay(long minutes, int status, long times) {
        String matter = matter();
        post(WORKER, urge(matter), said("第一次"));
        clock.plus(Duration.ofMinutes(minutes));
        Answer again = post(ABOVE, urge(matter), said("第二次"));

        assertThat(again.status()).isEqualTo(status);
        if (status == 422) {
            assertThat(again.text()).contains("24 小时内只催一次", "以后可以再催", "第二次");
        }
        assertThat(acts(matter).stream().filter("urge"::equals).count()).isEqualTo(times);
    }

    @Test
    void theNextStepMayBeUrgedAtOnce() {
        String matter = matter();
        post(ABOVE, urge(matter), said(""));
        walker.act(matter, "accept", "P34", "return", java.util.Map.of("opinion", "请写明哪里。"));

        assertThat(post(ABOVE, urge(matter), said("")).status()).isEqualTo(303);
        assertThat(seen(matter).acts())
                .last()
                .satisfies(act -> assertThat(act.about()).isEqualTo("给 赖小军"));
    }

    @Test
    void nobodyUrgesWhatIsClosed() {
        String closed = closed();
        assertThat(post(WORKER, urge(closed), said("")).status()).isEqualTo(403);
        assertThat(browser.get(WORKER, "/cases/" + closed).text()).doesNotContain("/urge\"");
    }

    @Test
    void whoOnlyReadsUrgesNothing() {
        String matter = matter();
        String copied = id(OUTSIDER);
        post(
                SECRETARY,
                "/cases/" + matter + "/copy",
                java.util.Map.of("people", java.util.List.of(copied), "words", java.util.List.of("")));
        Viewer reader = people.viewer(copied);

        assertThat(cases.mayRead(matter, reader)).isTrue();
        assertThat(browser.get(OUTSIDER, urge(matter)).status()).isEqualTo(403);
        assertThat(post(OUTSIDER, urge(matter), said("")).status()).isEqualTo(403);
        assertThat(post(AUDITOR, urge(matter), said("")).status()).isEqualTo(403);
        assertThat(post("taoyongkang", urge(matter), said("")).status()).isEqualTo(404);
    }
}
