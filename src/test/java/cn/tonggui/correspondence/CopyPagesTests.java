package cn.tonggui.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.notification.Notices;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.Statements;
import cn.tonggui.testing.TongguiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 抄送、传阅: who may, whom it lets in, who has read and what they answered. */
@TongguiTest
class CopyPagesTests extends Beside {

    @Autowired
    private Copies copies;

    @Autowired
    private Notices notices;

    private Map<String, List<String>> to(String words, String... usernames) {
        return Map.of("people", List.of(usernames).stream().map(this::id).toList(), "words", List.of(words));
    }

    private Copies.Copy latest(String username) {
        return copies.page(viewer(username), false, null, 1).copies().get(0);
    }

    private Viewer viewer(String username) {
        return people.viewer(id(username));
    }

    @Test
    void whoGetsACopyMayReadTheCaseAndTheSenderSeesWhen() {
        String matter = matter();
        assertThat(browser.get(OUTSIDER, "/cases/" + matter).status()).isEqualTo(404);
        int unread = copies.unread(viewer(OUTSIDER));

        Answer sent = post(SECRETARY, "/cases/" + matter + "/copy", to("一起看看", OUTSIDER, ABOVE));

        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.location()).isEqualTo("/cases/" + matter);
        assertThat(acts(matter)).containsExactly("start", "copy");
        assertThat(copies.unread(viewer(OUTSIDER))).isEqualTo(unread + 1);
        assertThat(notices.page(viewer(OUTSIDER), false, null, 1)
                        .notices()
                        .get(0)
                        .title())
                .isEqualTo("秦守信 抄送给您");
        assertThat(browser.get(SECRETARY, "/cases/" + matter).text()).contains("还有 2 人未读", "一起看看");
        assertThat(browser.get(OUTSIDER, "/cases/" + matter).status()).isEqualTo(200);
        assertThat(copies.unread(viewer(OUTSIDER)))
                .as("seen, but not from the copy")
                .isEqualTo(unread + 1);

        Answer opened = browser.get(OUTSIDER, latest(OUTSIDER).link());

        assertThat(opened.status()).as(opened.text()).isEqualTo(303);
        assertThat(opened.location()).isEqualTo("/cases/" + matter + "#beside");
        assertThat(copies.unread(viewer(OUTSIDER))).isEqualTo(unread);
        assertThat(latest(OUTSIDER).read()).isTrue();
        assertThat(browser.get(SECRETARY, "/cases/" + matter).text()).contains("还有 1 人未读");
    }

    @Test
    void aClosedCaseIsCopiedToo() {
        String matter = closed();

        assertThat(post(WORKER, "/cases/" + matter + "/copy", to("", ABOVE)).status())
                .isEqualTo(303);
        assertThat(acts(matter)).endsWith("copy");
    }

    @Test
    void theSamePageSentTwiceCopiesOnce() {
        String matter = matter();
        String token = PublicId.next();
        post(SECRETARY, "/cases/" + matter + "/copy", token, to("一次", ABOVE));

        assertThat(post(SECRETARY, "/cases/" + matter + "/copy", token, to("一次", ABOVE))
                        .status())
                .isEqualTo(303);
        assertThat(acts(matter)).containsExactly("start", "copy");
        assertThat(browser.get(SECRETARY, "/cases/" + matter).all("还有 1 人未读")).hasSize(1);
    }

    @Test
    void aCirculationIsAnsweredOnceByWhomItAsks() {
        String matter = matter();
        post(SECRETARY, "/cases/" + matter + "/circulate", to("请回复意见", ABOVE));
        String sheet = "/cases/" + matter + latest(ABOVE).link();
        assertThat(browser.get(ABOVE, sheet).text()).contains("我的回复", "请回复意见");
        assertThat(browser.get(WORKER, sheet).text()).contains("还没有回复").doesNotContain("我的回复");

        Answer empty = post(ABOVE, sheet, said(""));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("id=\"errors\"");
        assertThat(post(WORKER, sheet, said("我来回复")).status()).isEqualTo(422);

        assertThat(post(ABOVE, sheet, said("同意一并解决")).status()).isEqualTo(303);
        Answer again = post(ABOVE, sheet, said("再说一次"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("已经回复过", "再说一次", "同意一并解决");
        assertThat(acts(matter)).containsExactly("start", "circulate", "answer");
        assertThat(latest(ABOVE).awaited()).isFalse();
        assertThat(notices.page(viewer(SECRETARY), false, null, 1)
                        .notices()
                        .get(0)
                        .title())
                .isEqualTo("卢国栋 回复了传阅");
    }

    @ParameterizedTest
    @CsvSource({"copy, ''", "circulate, 请回复"})
    void nobodyChosenOrOneselfIsRefusedAndWhatWasTypedStays(String word, String words) {
        String matter = matter();
        String address = "/cases/" + matter + "/" + word;
        Answer nobody = post(SECRETARY, address, said("写好的话"));
        Answer oneself = post(SECRETARY, address, to(words, SECRETARY));

        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.text()).contains("写好的话", "id=\"errors\"");
        assertThat(oneself.status()).isEqualTo(422);
        assertThat(post(SECRETARY, address, Map.of("people", List.of("P999"), "words", List.of("x")))
                        .status())
                .isEqualTo(422);
        assertThat(acts(matter)).containsExactly("start");
    }

    @ParameterizedTest
    @CsvSource({"copy", "circulate"})
    void whoMayNotReadOrNotActSendsNothing(String word) {
        String matter = matter();
        String address = "/cases/" + matter + "/" + word;

        assertThat(browser.get(OUTSIDER, address).status()).isEqualTo(404);
        assertThat(post(OUTSIDER, address, to("x", ABOVE)).status()).isEqualTo(404);
        assertThat(browser.get(AUDITOR, address).status()).isEqualTo(403);
        assertThat(post(AUDITOR, address, to("x", ABOVE)).status()).isEqualTo(403);
        assertThat(post(SECRETARY, address, "kein", to("x", ABOVE)).status()).isEqualTo(400);
        assertThat(acts(matter)).containsExactly("start");
    }

    @Test
    void aCopyOfOthersIsNotFound() {
        String matter = matter();
        post(SECRETARY, "/cases/" + matter + "/copy", to("", ABOVE));

        assertThat(browser.get(OUTSIDER, latest(ABOVE).link()).status()).isEqualTo(404);
        assertThat(browser.get(WORKER, latest(ABOVE).link()).status()).isEqualTo(404);
        assertThat(latest(ABOVE).read()).isFalse();
    }

    @Test
    void theListGoesOnWhereItEndedAndCostsOneStatement() {
        for (int i = 0; i < 3; i++) {
            post(SECRETARY, "/cases/" + matter() + "/copy", to("第 " + i + " 份", OUTSIDER));
        }
        Viewer reader = viewer(OUTSIDER);
        Copies.Page first = copies.page(reader, true, null, 2);
        Copies.Page rest = copies.page(reader, true, first.next(), 100);

        assertThat(first.copies()).extracting(Copies.Copy::words).containsExactly("第 2 份", "第 1 份");
        assertThat(rest.copies().get(0).words()).isEqualTo("第 0 份");
        assertThat(rest.next()).isNull();
        assertThat(copies.page(reader, false, "nonsense", 2).copies()).isEqualTo(first.copies());
        assertThat(Statements.of(() -> copies.page(reader, false, null, 50))).hasSize(1);
        assertThat(Statements.of(() -> copies.unread(reader))).hasSize(1);
    }
}
