package cn.tonggui.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.audit.verify.SigningKey;
import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Stale;
import cn.tonggui.testing.Browser;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import cn.tonggui.workflow.Cases;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** What somebody wrote by mistake is taken out of the log and out of the case, and every proof stays what it was. */
@TongguiTest
class RedactionTests {

    private static final String DEPARTMENT = "P04";
    private static final String GUARD = "secadmin";
    private static final String WORDS = "误写了某人的住院病情甲乙丙";

    @Autowired
    private Redactions redactions;

    @Autowired
    private RedactedWords redacted;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Sequencer sequencer;

    @Autowired
    private LogCheckup checkup;

    @Autowired
    private SigningKey key;

    @Autowired
    private PrivateValues values;

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    @Autowired
    private Cases cases;

    @Autowired
    private JdbcTemplate sql;

    @TempDir
    private Path dir;

    private CaseExport export;
    private String caseId;
    private String number;

    @BeforeEach
    void begin() {
        export = new CaseExport(sql, key, values);
        caseId = walker.open("practical-matter", "P40", Map.of("subject", "添四个晾衣架", "request", "不够用"));
        walker.act(
                caseId,
                "accept",
                "P34",
                "submit",
                Map.of(
                        "reply",
                        "handle",
                        "owner",
                        "P39",
                        "checker",
                        "P36",
                        "deadline",
                        "2026-12-04",
                        "opinion",
                        WORDS));
        number = cases.require(caseId, people.viewer("P40")).number();
        sequencer.publish();
    }

    @Test
    void anOpinionIsGoneFromDatabaseAndExportAndBothStillVerify() throws Exception {
        assertThat(found(WORDS)).isNotEmpty();
        long seq = place("accept");
        String before = log();
        assertThat(export.verified(number, dir)).contains(WORDS);

        confirmed(seq, "opinion");

        assertThat(found(WORDS)).isEmpty();
        assertThat(redacted.of(number).values())
                .singleElement()
                .satisfies(gone -> assertThat(gone)
                        .singleElement()
                        .satisfies(one -> assertThat(one.part()).isEqualTo("log.redacted.opinion")));
        assertThat(new Browser(mvc)
                        .get(people.username("P40"), "/cases/" + caseId)
                        .text())
                .containsPattern("“意见”已抹除：郝一舟申请，.{1,20}于.{1,20}批准");
        assertThat(log()).isEqualTo(before);
        assertThat(checkup.run().acts()).doesNotContain(number);
        assertThat(export.verified(number, dir)).doesNotContain(WORDS);
        assertThat(sql.queryForObject(
                        "SELECT COUNT(*) FROM audit_log WHERE body LIKE '%\"kind\":\"redacted\"%' AND body LIKE ?",
                        Integer.class, "%\"seq\":" + seq + "}%"))
                .isEqualTo(1);
    }

    @Test
    void aValueGoesWhereverACaseThatEndedToldIt() throws Exception {
        walker.act(caseId, "sign", "P39", "submit", Map.of());
        walker.act(caseId, "work", "P39", "submit", Map.of("progress", "丁戊己的电话", "filing", "finish"));
        sequencer.publish();
        long seq = place("work");
        String name = name(seq, "丁戊己的电话");
        String asked = redactions.propose(seq, name, "写了电话", people.viewer(DEPARTMENT));
        assertThatThrownBy(() -> redactions.confirm(asked, people.viewer(GUARD)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, rule -> assertThat(rule.code()).isEqualTo("redaction-open"));
        walker.act(caseId, "check", "P36", "approve", Map.of("opinion", "看过"));
        walker.act(caseId, "rate", "P40", "submit", Map.of("rating", "satisfied"));
        walker.act(caseId, "close", "P34", "submit", Map.of("announcement", "已添四个"));
        sequencer.publish();

        redactions.confirm(asked, people.viewer(GUARD));

        assertThat(found("丁戊己的电话")).isEmpty();
        assertThat(cases.require(caseId, people.viewer("P40")).values())
                .doesNotContainKey("progress")
                .containsKey("announcement");
        assertThat(export.verified(number, dir)).doesNotContain("丁戊己的电话").contains("已添四个");
    }

    @Test
    void itTakesTwoWhoMayAndAReason() {
        long seq = place("accept");
        assertThatThrownBy(() -> redactions.propose(seq, "opinion", "x", people.viewer("P34")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> redactions.propose(seq, "opinion", "x", people.viewer(GUARD)))
                .isInstanceOf(NotAllowed.class);
        refused("redaction-words", seq, "opinion", " ");
        refused("redaction-none", seq, "phone", "x");
        refused("redaction-stays", seq, "actorName", "x");
        refused("redaction-event", Long.MAX_VALUE, "opinion", "x");

        String asked = redactions.propose(seq, "opinion", "写了病情", people.viewer(DEPARTMENT));
        refused("redaction-waits", seq, "opinion", "x");
        assertThatThrownBy(() -> redactions.confirm(asked, people.viewer(DEPARTMENT)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> redactions.confirm(asked, people.viewer("sysadmin")))
                .isInstanceOf(NotAllowed.class);
        assertThat(found(WORDS)).isNotEmpty();
        redactions.refuse(asked, "不属于个人信息", people.viewer(GUARD));
        assertThatThrownBy(() -> redactions.confirm(asked, people.viewer(GUARD)))
                .isInstanceOf(Stale.class);
        assertThat(found(WORDS)).isNotEmpty();
        confirmed(seq, "opinion");
    }

    private void refused(String code, long seq, String name, String reason) {
        assertThatThrownBy(() -> redactions.propose(seq, name, reason, people.viewer(DEPARTMENT)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, rule -> assertThat(rule.code()).isEqualTo(code));
    }

    private void confirmed(long seq, String name) {
        String asked = redactions.propose(seq, name, "写了他人的病情", people.viewer(DEPARTMENT));
        redactions.confirm(asked, people.viewer(GUARD));
    }

    /** Of the act at the step. */
    private long place(String step) {
        return sql.queryForObject(
                "SELECT MAX(seq) FROM audit_log WHERE case_number = ? AND body LIKE ?",
                Long.class,
                number,
                "%\"step\":\"" + step + "\"%\"kind\":\"task-acted\"%");
    }

    private String name(long seq, String value) {
        return export.openings(number).stream()
                .filter(one -> one.seq() == seq && one.value().equals(value))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private String log() {
        return sql.queryForList("SELECT body, leaf FROM audit_log WHERE case_number = ? ORDER BY seq", number)
                .toString();
    }

    /** Tables in which the text stands. */
    private List<String> found(String text) {
        List<String> found = new ArrayList<>();
        for (Map<String, Object> row : sql.queryForList("SHOW TABLES")) {
            String table = row.values().iterator().next().toString();
            if (table.toLowerCase(Locale.ROOT).startsWith("flyway")) {
                continue;
            }
            sql.query("SELECT * FROM " + table, result -> {
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    String type = result.getMetaData().getColumnTypeName(column);
                    boolean words = type.contains("CHAR") || type.contains("TEXT") || type.contains("CLARGE");
                    String held = words || type.contains("CLOB") ? result.getString(column) : null;
                    if (held != null && held.contains(text)) {
                        found.add(table);
                    }
                }
            });
        }
        return found;
    }
}
