package cn.tonggui.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import cn.tonggui.testing.Walks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The documents of a whole election, from the reminder to the list of its file, as the walk of the demo data issues them. */
@TongguiTest
class ElectionDocumentsTests {

    @Autowired
    private Walker walker;

    @Autowired
    private IssuedDocuments issued;

    @Autowired
    private Documents documents;

    @Autowired
    private People people;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void anElectionLeavesItsPapers() throws Exception {
        List<IssuedDocument> all = issued.standing(walked("two tie for the last seat"));
        Map<String, List<String>> texts = new HashMap<>();
        for (IssuedDocument document : all) {
            String text = Docx.text(bytes(document));
            assertThat(text).as(document.template()).doesNotContainPattern("[{}\\[\\]]|\\bnull\\b");
            texts.computeIfAbsent(document.template(), any -> new ArrayList<>()).add(text);
        }

        assertThat(texts.keySet())
                .containsExactlyInAnyOrder(
                        "reminder.docx",
                        "request.docx",
                        "approval.docx",
                        "candidates-request.docx",
                        "candidates-reply.docx",
                        "public-notice.docx",
                        "roll.docx",
                        "nominations.docx",
                        "meeting-notice.docx",
                        "method.docx",
                        "host-words.docx",
                        "sign-in.docx",
                        "correction.docx",
                        "ballot.docx",
                        "count-sheet.docx",
                        "scrutiny-report.docx",
                        "seal.docx",
                        "report.docx",
                        "result-reply.docx",
                        "archive-list.docx");
        assertThat(texts.get("request.docx").get(0))
                .contains("正式党员13名、预备党员1名", "2027年2月23日", "应选委员5名，候选人差额1名")
                .containsPattern("云岭线路车间党支〔2026〕\\d+号");
        assertThat(texts.get("approval.docx").get(0)).contains("QSGW党〔2026〕31号", "由5名委员组成");
        assertThat(texts.get("method.docx").get(0)).contains("应到会有选举权人数的半数", "再次投票最多3次");
        assertThat(texts.get("roll.docx").get(0)).contains("曾庆余\t正式党员\t有\t卧床或长期生活不能自理", "谷丰年\t正式党员\t无");
        assertThat(texts.get("report.docx").get(0)).contains("应到会有选举权党员11名，实到10名", "温雅");
        assertThat(texts.get("seal.docx").get(0)).contains("封条号\tYL-2027-01", "保管人\t苗立春");
        assertThat(texts.get("archive-list.docx").get(0))
                .contains("选举人名册\t云岭线路车间党支部2027年换届选举选举人名册\t齐", "请示批复\tQSGW党〔2026〕31号\t齐");
        ballots(texts.get("ballot.docx"));
        assertThat(texts.get("count-sheet.docx"))
                .hasSize(4)
                .anyMatch(sheet -> sheet.contains("陶永康\t10\t0\t0") && sheet.contains("温雅\t6\t4\t0"))
                .anyMatch(sheet -> sheet.contains("樊大勇\t4\t6\t0") && !sheet.contains("陶永康\t"));
    }

    /** In the order of strokes; in a tie nobody but the two, and no space for others. */
    private static void ballots(List<String> ballots) {
        assertThat(ballots).hasSize(4);
        assertThat(ballots)
                .anySatisfy(ballot ->
                        assertThat(ballot.replaceAll("\\s", "")).contains("苗立春骆长河陶永康常青峰温雅樊大勇", "应选5名", "另选他人"));
        assertThat(ballots)
                .filteredOn(ballot -> ballot.contains("再次投票"))
                .singleElement()
                .satisfies(ballot ->
                        assertThat(ballot).contains("温雅", "樊大勇", "应选1名").doesNotContain("陶永康", "\n另选他人\n"));
    }

    /** The one case that the walk opened. */
    private String walked(String name) {
        List<String> before = cases();
        Walks.Walk walk = Walks.all().stream()
                .filter(one ->
                        one.process().equals("branch-election") && one.name().startsWith(name))
                .findFirst()
                .orElseThrow();
        walker.walk(walk.process(), walk.steps());
        List<String> after = new ArrayList<>(cases());
        after.removeAll(before);
        assertThat(after).hasSize(1);
        return after.get(0);
    }

    private List<String> cases() {
        return jdbc.queryForList("SELECT id FROM case_file WHERE process = 'branch-election'", String.class);
    }

    private byte[] bytes(IssuedDocument document) throws Exception {
        Viewer secretary = people.viewer("P16");
        try (var content = documents.open(document.file(), secretary).content()) {
            return content.readAllBytes();
        }
    }
}
