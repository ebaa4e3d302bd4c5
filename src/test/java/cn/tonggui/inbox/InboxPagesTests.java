package cn.tonggui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.TongguiTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the lists of the inbox find, count, keep and preview. */
@TongguiTest
class InboxPagesTests extends PagesOfAMatter {

    private String mark;

    @BeforeEach
    void mark() {
        mark = "Zq" + Long.toString(System.nanoTime(), 36);
    }

    private String matter(String subject, String category) {
        return walker.open(
                "practical-matter",
                "P40",
                Map.of("subject", mark + " " + subject, "request", "微波炉只有一台。", "category", category));
    }

    private List<String> found(String who, String address) {
        return browser.get(who, address).all("(?<=<a class=\"t\" href=\"/)[^\"]+(?=\")");
    }

    private List<String> search(String words) {
        return found(SECRETARY, "/inbox?q=" + encoded(words));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Test
    void everyWordHasToOccurWhereverItStands() {
        String id = matter("班中餐热饭难", "living");
        String number = seen(id).number();

        assertThat(search(mark)).hasSize(1);
        assertThat(search(mark.toUpperCase(java.util.Locale.ROOT) + "　热饭"))
                .as("no case, wide blank")
                .hasSize(1);
        assertThat(search(mark + " 热饭 " + number)).as("title and number").hasSize(1);
        assertThat(search(mark + " 生活后勤")).as("the choice of a field").hasSize(1);
        assertThat(search(mark + " 赖小军")).as("who began it").hasSize(1);
        assertThat(search(mark + " 热饭 凉菜")).isEmpty();
        assertThat(search(mark + " 劳动保护")).isEmpty();
        assertThat(search("%")).isEmpty();
    }

    @Test
    void aPersonOfTheMatterIsFoundByNameAndPinyin() {
        String id = matter("找人", "living");
        walker.act(
                id,
                "accept",
                "P34",
                "submit",
                Map.of(
                        "reply",
                        "limit",
                        "owner",
                        "P39",
                        "checker",
                        "P36",
                        "deadline",
                        "2026-12-05",
                        "opinion",
                        "纳入清单。"));

        for (String name : List.of("邓长林", "dengchanglin")) {
            assertThat(found(SECRETARY, "/inbox?scope=done&q=" + encoded(mark + " " + name)))
                    .as(name)
                    .hasSize(1);
        }
        assertThat(found(SECRETARY, "/inbox?scope=done&q=" + encoded(mark + " fuchunlei")))
                .isEmpty();
    }

    @Test
    void newestArrivalsComeFirstWhenAskedFor() {
        String first = matter("先到", "living");
        String second = matter("后到", "living");

        List<String> byArrival = found(SECRETARY, "/inbox?sort=arrival&q=" + mark);
        assertThat(byArrival).hasSize(2);
        assertThat(byArrival)
                .containsExactlyInAnyOrder(
                        task(first, "accept").substring(1),
                        task(second, "accept").substring(1));
        assertThat(browser.get(SECRETARY, "/inbox?sort=arrival&q=" + mark).text())
                .contains("按到达");
    }

    @Test
    void whatCameBackIsFoundByItsLight() {
        String id = trial();
        walker.act(id, "review", "P34", "return", Map.of("opinion", "再补一句。"));

        Answer returned = browser.get(WORKER, "/inbox?light=returned");
        assertThat(returned.text()).contains(task(id, "mend"));
        assertThat(returned.text()).containsPattern("退回我的\\s*<span>\\d");
        assertThat(browser.get(SECRETARY, "/inbox?light=returned").text()).doesNotContain(id);
    }

    @Test
    void aViewIsItsOwnersAlone() {
        Map<String, String> form = new HashMap<>(Map.of("scope", "todo", "q", mark, "sort", "arrival", "name", mark));
        Answer saved = browser.post(SECRETARY, "/inbox/views", form);
        assertThat(saved.status()).isEqualTo(303);
        assertThat(saved.location()).isEqualTo("/inbox?scope=todo&q=" + mark + "&sort=arrival");

        Answer own = browser.get(SECRETARY, saved.location());
        assertThat(own.text()).contains(">" + mark + "</").contains("aria-current=\"true\"");
        String delete = own.all("/inbox/views/[A-Za-z0-9_-]{22}/delete").get(0);
        assertThat(browser.get(MEMBER, "/inbox").text()).doesNotContain(mark);
        assertThat(browser.post(MEMBER, delete, Map.of()).status()).isEqualTo(404);
        assertThat(browser.post(SECRETARY, delete, Map.of()).status()).isEqualTo(303);
        assertThat(browser.get(SECRETARY, "/inbox").text()).doesNotContain(mark);

        form.put("name", " ");
        Answer nameless = browser.post(SECRETARY, "/inbox/views", form);
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.text()).contains("视图要有名称", "value=\"" + mark + "\"");
        assertThat(browser.post("auditor", "/inbox/views", form).status()).isEqualTo(403);
    }

    @Test
    void draftsOfTasksAndStartsAreListedAndThrownAway() {
        String accept = task(matter("打草稿", "living"), "accept");
        browser.put(SECRETARY, accept + "/draft", Map.of("opinion", "先记一笔"));
        browser.put(SECRETARY, "/start/five-small/draft", Map.of("subject", "量尺"));

        Answer drafts = browser.get(SECRETARY, "/inbox?scope=drafts");
        assertThat(drafts.text()).contains(mark + " 打草稿", "href=\"" + accept + "\"", "还没有发起");
        assertThat(browser.get(MEMBER, "/inbox?scope=drafts").text()).doesNotContain(mark);

        String subject = accept.substring("/tasks/".length());
        browser.post(MEMBER, "/inbox/drafts/discard", Map.of("subject", subject));
        assertThat(browser.get(SECRETARY, "/inbox?scope=drafts").text()).contains(mark);
        assertThat(browser.post(SECRETARY, "/inbox/drafts/discard", Map.of("subject", subject))
                        .location())
                .isEqualTo("/inbox?scope=drafts");
        browser.post(SECRETARY, "/inbox/drafts/discard", Map.of("subject", "start:five-small"));
        assertThat(browser.get(SECRETARY, "/inbox?scope=drafts").text()).doesNotContain(mark, "还没有发起");
    }

    @Test
    void aDraftOfAStepThatIsDoneCanOnlyBeThrownAway() {
        String id = matter("办完", "living");
        String accept = task(id, "accept");
        browser.put(SECRETARY, accept + "/draft", Map.of("opinion", "先记一笔"));
        walker.act(id, "accept", "P34", "return", Map.of("opinion", "写清楚。"));

        Answer drafts = browser.get(SECRETARY, "/inbox?scope=drafts");
        assertThat(drafts.text()).contains("已经不等您办").doesNotContain("href=\"" + accept + "\"");
    }

    @Test
    void thePreviewDecidesWhereAnOpinionIsAllThereIsToSay() {
        String plain = matter("签收", "living");
        walker.act(
                plain,
                "accept",
                "P34",
                "submit",
                Map.of(
                        "reply",
                        "limit",
                        "owner",
                        "P39",
                        "checker",
                        "P36",
                        "deadline",
                        "2026-12-05",
                        "opinion",
                        "纳入清单。"));
        String sign = "/tasks/" + walker.taskAt(plain, "sign", people.viewer("P39"));
        String form = task(matter("受理", "living"), "accept");

        assertThat(browser.get("dengchanglin", sign + "/preview").text()).contains("name=\"opinion\"", "/return");
        assertThat(browser.get(SECRETARY, form + "/preview").text())
                .contains("这一步要填写表单")
                .doesNotContain("name=\"opinion\"");
        assertThat(browser.get(SECRETARY, sign + "/preview").text())
                .contains("正由 邓长林 办理")
                .doesNotContain("<form");
        assertThat(browser.get("gujianmin", form + "/preview").status()).isEqualTo(404);
        assertThat(browser.get(WORKER, "/cases/" + plain + "/preview").text()).contains("看全部经过", mark);
        assertThat(browser.get("gujianmin", "/cases/" + plain + "/preview").status())
                .isEqualTo(404);
    }

    @Test
    void aDecisionLeadsBackToTheListItWasTakenFrom() {
        String id = matter("回来", "living");
        walker.act(id, "accept", "P34", "return", Map.of("opinion", "写清楚。"));
        String amend = task(id, "amend");
        Map<String, String> form = browser.filled(
                WORKER, amend, Map.of("subject", mark, "request", "写清楚了。", "_back", "scope=todo&q=" + mark));
        assertThat(browser.post(WORKER, amend + "/submit", form).location()).isEqualTo("/inbox?scope=todo&q=" + mark);

        String accept = task(id, "accept");
        Map<String, String> astray = browser.filled(
                SECRETARY, accept, Map.of("reply", "refer", "opinion", "转上级。", "_back", "//evil.example"));
        assertThat(browser.post(SECRETARY, accept + "/submit", astray).location())
                .isEqualTo("/inbox?scope=todo");
    }

    @Test
    void theNoteOffersToTakeItBackWhileNobodyHasOpenedIt() {
        String id = matter("撤回", "living");
        Map<String, String> form = browser.filled(
                SECRETARY,
                task(id, "accept"),
                Map.of(
                        "reply",
                        "limit",
                        "owner",
                        "P39",
                        "checker",
                        "P36",
                        "deadline",
                        "2026-12-05",
                        "opinion",
                        "纳入清单。"));
        assertThat(browser.post(SECRETARY, task(id, "accept") + "/submit", form).status())
                .isEqualTo(303);
        assertThat(browser.get(SECRETARY, "/inbox").text()).contains("下一步在 <b>邓长林</b>", "/cases/" + id + "/withdraw");
        assertThat(browser.get(SECRETARY, "/inbox").text()).doesNotContain("/withdraw");

        browser.get("dengchanglin", task(id, "sign") + "/preview");
        assertThat(browser.get(SECRETARY, "/cases/" + id).text()).doesNotContain("/cases/" + id + "/withdraw");
    }
}
