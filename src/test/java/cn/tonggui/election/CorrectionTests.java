package cn.tonggui.election;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.document.IssuedDocument;
import cn.tonggui.document.IssuedDocuments;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.workflow.CaseView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A20: a signed sheet is locked; it is corrected by a correction that every scrutineer of the round signs (更正单). */
@TongguiTest
class CorrectionTests extends ElectionUnderWay {

    @Autowired
    private IssuedDocuments documents;

    private static final String WHY = "第七张选票唱错，应为樊大勇。";

    private String form(int round) {
        return "/elections/" + id + "/rounds/" + round + "/correction";
    }

    /** The form of a correction as it stands, filled in. */
    private Map<String, String> filled(String who, int round, Map<String, String> with) {
        Map<String, String> form = new HashMap<>(with);
        form.put("_token", browser.get(who, form(round)).hidden("_token"));
        form.putIfAbsent("returned", "10");
        form.putIfAbsent("valid", "10");
        form.putIfAbsent("invalid", "0");
        form.putIfAbsent("reason", WHY);
        return form;
    }

    private Answer open(String who, int round, Map<String, String> with) {
        return browser.post(who, form(round), filled(who, round, with));
    }

    private Answer verdict(String who, int no, String verdict, Map<String, String> with) {
        String page = "/elections/" + id + "/corrections/" + no;
        Map<String, String> form = new HashMap<>(with);
        form.put("_token", browser.get(who, page).hidden("_token"));
        return browser.post(who, page + "/" + verdict, form);
    }

    private List<String> elected(int round) {
        return sql.queryForList(
                "SELECT person FROM elec_elected WHERE case_id = ? AND round_no = ? ORDER BY votes DESC, person",
                String.class,
                id,
                round);
    }

    @Test
    void theCorrectedSheetCountsWhenTheLastScrutineerHasSigned() {
        walkTo("announce");
        assertThat(browser.get(SCRUTINEER, "/elections/" + id + "/result").text())
                .contains("/rounds/2/correction", "/rounds/1/correction");
        assertThat(browser.get(SCRUTINEER, form(2)).text()).contains("value=\"6\"", "value=\"4\"", "发出选票 10 张");

        Answer opened = open(SCRUTINEER, 2, votes(10, 4, 6));
        assertThat(opened.location()).isEqualTo("/elections/" + id + "/corrections/1");
        assertThat(elected(2)).containsExactly("P24");
        assertThat(browser.get(SCRUTINEER, opened.location()).text())
                .contains("等监票人签字", "翟文涛", "还没有签", WHY)
                .doesNotContain("本人签字");

        assertThat(browser.get(OTHER_SCRUTINEER, "/notices").text()).contains("开了第 2 次投票的计票单更正单，请您核对签字");

        assertSeeOther(verdict(OTHER_SCRUTINEER, 1, "sign", Map.of()));

        assertThat(elected(2)).containsExactly("P20");
        assertThat(browser.get(OTHER_SCRUTINEER, opened.location()).text())
                .contains("原计票单已更正", "<del>赞成 6，不赞成 4，弃权 0</del>", "<ins>赞成 4，不赞成 6，弃权 0</ins>", "当选：樊大勇", "R-E19");
        assertThat(browser.get(HOST, "/elections/" + id + "/result").text()).contains("第 1 号更正单", "樊大勇");
        assertThat(browser.get("caiyutong", opened.location()).status()).isEqualTo(404);
        CaseView item = seen();
        assertThat(item.acts()).extracting(CaseView.Act::action).contains("correct", "correct-sign");
        assertThat(item.values().get("electedList").toString()).contains("P20").doesNotContain("P24");
        assertThat(at()).containsExactly("announce");
    }

    @Test
    void theSignedCorrectionIsPrintedAndTheCountSheetOnceMore() throws Exception {
        walkTo("announce");
        assertSeeOther(open(SCRUTINEER, 1, votes(10, 10, 9, 9, 7, 6, 6)));
        assertThat(standing("correction-sheet.docx")).isEmpty();
        List<IssuedDocument> first = standing("count-sheet.docx");

        assertSeeOther(verdict(OTHER_SCRUTINEER, 1, "sign", Map.of()));

        TakenOut taken = new TakenOut(mvc, HOST);
        assertThat(standing("correction-sheet.docx")).hasSize(1);
        assertThat(taken.file(
                        "/files/" + standing("correction-sheet.docx").get(0).file()))
                .contains("第1轮投票（支部委员会委员）", "第1号更正单", WHY, "苗立春 赞成票", "苗立春 不赞成票", "韩铁民", "翟文涛")
                .doesNotContain("温雅 赞成票", "弃权票");
        List<IssuedDocument> second = standing("count-sheet.docx");
        assertThat(second).extracting(IssuedDocument::edition).containsExactlyInAnyOrder(1, 2);
        IssuedDocument again =
                second.stream().filter(one -> one.edition() == 2).findFirst().orElseThrow();
        assertThat(taken.file("/files/" + again.file()))
                .contains("号更正单更正，是第", "版。原来的一版保留备查", "陶永康", "温雅", "姜玉芬", "裴小虎", "韩铁民", "翟文涛");
        assertThat(first)
                .allSatisfy(
                        one -> assertThat(taken.file("/files/" + one.file())).doesNotContain("更正"));
        assertThat(documents.of(seen())).filteredOn(IssuedDocument::replaced).hasSize(2);
    }

    private List<IssuedDocument> standing(String template) {
        return documents.standing(id).stream()
                .filter(one -> one.template().equals(template))
                .toList();
    }

    @Test
    void nobodyElseCorrectsASheetAndNobodyForAnother() {
        walkTo("announce");
        for (String who : List.of(TELLER, OTHER_TELLER, HOST, ORGANISER, "haoyizhou")) {
            assertThat(browser.get(who, form(2)).status()).as(who).isEqualTo(403);
            assertThat(browser.post(who, form(2), filled(SCRUTINEER, 2, votes(10, 4, 6)))
                            .status())
                    .as(who)
                    .isEqualTo(403);
        }
        assertThat(count("elec_correction")).isZero();
        assertSeeOther(open(SCRUTINEER, 2, votes(10, 4, 6)));
        String sign = "/elections/" + id + "/corrections/1/sign";
        String refuse = "/elections/" + id + "/corrections/1/refuse";
        for (String who : List.of(TELLER, HOST, "haoyizhou")) {
            for (String verdict : List.of(sign, refuse)) {
                assertThat(browser.post(who, verdict, Map.of("_token", PublicId.next(), "words", "选票没有错"))
                                .status())
                        .as(who + verdict)
                        .isEqualTo(403);
            }
        }
        Answer twice = browser.post(SCRUTINEER, sign, Map.of("_token", PublicId.next()));
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.text()).contains("您已经签过");
        assertThat(browser.post(OTHER_SCRUTINEER, sign, Map.of()).status()).isEqualTo(400);
        assertThat(elected(2)).containsExactly("P24");
    }

    @Test
    void figuresThatDoNotAddUpAreRefusedWithTheRuleAndStayOnThePage() {
        walkTo("announce");
        Map<String, String> off = votes(10, 4, 6);
        off.put("lines.1.no", "5");
        Answer sums = open(SCRUTINEER, 2, off);
        assertThat(sums.status()).isEqualTo(422);
        assertThat(sums.text()).contains("R-E14", "value=\"5\"", WHY);

        Answer more = open(SCRUTINEER, 2, more());
        assertThat(more.status()).isEqualTo(422);
        assertThat(more.text()).contains("R-E16", "value=\"11\"");

        Answer same = open(SCRUTINEER, 2, votes(10, 6, 4));
        assertThat(same.text()).contains("没有改动任何一个数");
        Map<String, String> empty = votes(10, 4, 6);
        empty.put("reason", "");
        assertThat(open(SCRUTINEER, 2, empty).status()).isEqualTo(422);
        assertThat(count("elec_correction")).isZero();
        assertThat(seen().acts()).extracting(CaseView.Act::action).doesNotContain("correct");
    }

    private static Map<String, String> more() {
        Map<String, String> more = votes(11, 4, 7);
        more.put("returned", "11");
        more.put("valid", "11");
        return more;
    }

    @Test
    void whatWouldElectOthersAfterTheProcessWentOnIsForTheSuperior() {
        walkTo("announce");
        Answer moved = open(SCRUTINEER, 1, votes(10, 8, 9, 10, 9, 7, 5));
        assertThat(moved.status()).isEqualTo(422);
        assertThat(moved.text()).contains("由上级决定终止选举或者跳转重办");
        assertThat(count("elec_correction")).isZero();

        assertSeeOther(open(SCRUTINEER, 1, votes(10, 7, 9, 10, 9, 6, 6)));
        assertSeeOther(verdict(OTHER_SCRUTINEER, 1, "sign", Map.of()));
        assertThat(sql.queryForObject(
                        "SELECT votes FROM elec_elected WHERE case_id = ? AND person = 'P18'", Integer.class, id))
                .isEqualTo(7);
    }

    @Test
    void oneWhoDoesNotAgreeEndsItAndOnlyOneWaitsAtATime() {
        walkTo("announce");
        Map<String, String> form = filled(SCRUTINEER, 2, votes(10, 4, 6));
        assertSeeOther(browser.post(SCRUTINEER, form(2), form));
        assertSeeOther(browser.post(SCRUTINEER, form(2), form));
        assertThat(count("elec_correction")).isOne();
        assertThat(open(OTHER_SCRUTINEER, 2, votes(10, 5, 5)).text()).contains("还有一张更正单在等");

        assertThat(verdict(OTHER_SCRUTINEER, 1, "refuse", Map.of("words", " ")).status())
                .isEqualTo(422);
        assertSeeOther(verdict(OTHER_SCRUTINEER, 1, "refuse", Map.of("words", "选票没有错")));
        assertThat(browser.get(SCRUTINEER, "/elections/" + id + "/corrections/1")
                        .text())
                .contains("没有更正");
        assertThat(elected(2)).containsExactly("P24");
        assertSeeOther(open(OTHER_SCRUTINEER, 2, votes(10, 4, 6)));
    }

    @Test
    void afterTheReportNothingIsCorrectedAnyMore() {
        walkTo("report");
        assertThat(browser.get(SCRUTINEER, form(1)).status()).isEqualTo(200);
        assertSeeOther(submit(HOST, page("report", "P16"), Map.of("resultWords", "委员报备案，书记、副书记报批准。")));
        assertThat(browser.get(SCRUTINEER, form(1)).status()).isEqualTo(422);
        assertThat(browser.get(SCRUTINEER, form(1)).text()).contains("已经报告");
    }

    @Test
    void oneThatStillWaitsLapsesWithTheReport() {
        walkTo("report");
        assertSeeOther(open(SCRUTINEER, 1, votes(10, 10, 9, 9, 7, 6, 6)));
        String page = "/elections/" + id + "/corrections/1";
        assertThat(browser.get(OTHER_SCRUTINEER, page).text()).contains("本人签字");

        assertSeeOther(submit(HOST, page("report", "P16"), Map.of("resultWords", "委员报备案，书记、副书记报批准。")));

        assertThat(browser.get(OTHER_SCRUTINEER, page).text())
                .contains("没有签齐，结果已经报告，作废")
                .doesNotContain("本人签字", "还没有签");
        assertThat(browser.get(HOST, "/elections/" + id + "/result").text())
                .contains("第 1 号更正单：没有签齐，结果已经报告，作废")
                .doesNotContain("等监票人签字");
        Answer late = browser.post(OTHER_SCRUTINEER, page + "/sign", Map.of("_token", PublicId.next()));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("已经报告");
        assertThat(sql.queryForObject("SELECT COUNT(*) FROM elec_correction WHERE open_case = ?", Integer.class, id))
                .isZero();
    }
}
