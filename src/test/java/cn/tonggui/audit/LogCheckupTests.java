package cn.tonggui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.People;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import cn.tonggui.workflow.Cases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A case with words, values, files and a document; then somebody changes its rows or files behind the log. */
@TongguiTest
class LogCheckupTests {

    @Autowired
    private LogCheckup checkup;

    @Autowired
    private LogBadges badges;

    @Autowired
    private Sequencer sequencer;

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    @Autowired
    private Cases cases;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate alone;

    @Value("${tonggui.files}")
    private Path files;

    private String caseId;
    private String number;

    @BeforeEach
    void begin() {
        caseId = walker.open("practical-matter", "P40", Map.of("subject", "添四个晾衣架", "request", "不够用"));
        walker.act(
                caseId,
                "accept",
                "P34",
                "submit",
                Map.of("reply", "handle", "owner", "P39", "checker", "P36", "deadline", "2026-12-04", "opinion", "照办"));
        walker.act(caseId, "sign", "P39", "submit", Map.of());
        walker.act(
                caseId,
                "work",
                "P39",
                "submit",
                Map.of("progress", "都办好了", "filing", "finish", "evidence", List.of("photo.png")));
        number = cases.require(caseId, people.viewer("P40")).number();
    }

    @Test
    void actsAndEventsTellTheSame() {
        LogChecked checked = checkup.run();
        assertThat(checked.damaged()).isEqualTo(-1);
        assertThat(checked.acts()).doesNotContain(number);
        assertThat(sql.queryForObject(
                        "SELECT COUNT(*) FROM audit_outbox WHERE body LIKE '%log-checked%'", Integer.class))
                .isPositive();
    }

    @Test
    void anOpinionThatWasRewrittenIsFound() {
        found("UPDATE case_act SET opinion = '不照办' WHERE case_id = ? AND step = 'accept'", "照办", "opinion");
    }

    @Test
    void anActorThatWasExchangedIsFound() {
        found("UPDATE case_act SET actor = 'P35' WHERE case_id = ? AND step = 'accept'", "P34", "actor");
    }

    @Test
    void aValueThatWasRewrittenIsFound() {
        String was = sql.queryForObject(
                "SELECT changes FROM case_act WHERE case_id = ? AND step = 'work'", String.class, caseId);
        update(
                "UPDATE case_act SET changes = ? WHERE case_id = ? AND step = 'work'",
                was.replace("都办好了", "都没办"),
                caseId);
        assertThat(checkup.run().acts()).contains(number);
        update("UPDATE case_act SET changes = ? WHERE case_id = ? AND step = 'work'", was, caseId);
        assertThat(checkup.run().acts()).doesNotContain(number);
    }

    @Test
    void anActThatIsGoneOrCameAdditionallyIsFound() {
        update("UPDATE case_act SET rev = 900 WHERE case_id = ? AND step = 'sign' AND action = 'submit'", caseId);
        assertThat(checkup.run().acts()).contains(number);
        Integer rev = sql.queryForObject(
                "SELECT MAX(rev) FROM audit_log WHERE case_number = ? AND body LIKE '%\"step\":\"sign\"%task-acted%'",
                Integer.class, number);
        update("UPDATE case_act SET rev = ? WHERE case_id = ? AND rev = 900", rev, caseId);
        assertThat(checkup.run().acts()).doesNotContain(number);
    }

    @Test
    void aFileThatWasChangedIsFound() throws Exception {
        String hash = sql.queryForObject(
                "SELECT f.sha256 FROM doc_file f JOIN doc_use u ON u.file_id = f.id WHERE u.case_id = ?",
                String.class,
                caseId);
        Path stored = files.resolve(hash.substring(0, 2)).resolve(hash.substring(2));
        byte[] was = Files.readAllBytes(stored);
        assertThat(checkup.run().files()).doesNotContain(hash);
        byte[] other = was.clone();
        other[other.length / 2] ^= 1;
        try {
            Files.write(stored, other);
            assertThat(checkup.run().files()).contains(hash);
            Files.delete(stored);
            assertThat(checkup.run().files()).contains(hash);
        } finally {
            Files.write(stored, was);
        }
    }

    @Test
    void whatCannotBeOpenedIsNotCalledDifferent() {
        sequencer.publish();
        Map<String, Object> row = sql.queryForMap(
                "SELECT p.seq, p.subject, p.sealed, l.rev FROM audit_private p JOIN audit_log l ON l.seq = p.seq"
                        + " WHERE l.case_number = ? AND p.subject = 'P34' ORDER BY l.rev LIMIT 1",
                number);
        String put = "UPDATE audit_private SET sealed = ? WHERE seq = ? AND subject = 'P34'";
        update(put, "nonsense", row.get("seq"));
        try {
            assertThat(badge().state()).isEqualTo(Badge.State.UNCOMPARED);
            assertThat(badge().at()).isEqualTo(row.get("rev"));
            assertThat(checkup.run().uncompared()).contains(number);
            assertThat(checkup.run().acts()).doesNotContain(number);
            found("UPDATE case_act SET actor = 'P35' WHERE case_id = ? AND step = 'accept'", "P34", "actor");
        } finally {
            update(put, row.get("sealed"), row.get("seq"));
        }
        assertThat(badge().state()).isNotEqualTo(Badge.State.UNCOMPARED);
        assertThat(checkup.run().uncompared()).doesNotContain(number);
    }

    private Badge badge() {
        return badges.of(caseId, number, 1);
    }

    private void update(String change, Object... of) {
        alone.executeWithoutResult(status -> sql.update(change, of));
    }

    private void found(String change, String was, String column) {
        update(change, caseId);
        assertThat(checkup.run().acts()).contains(number);
        update("UPDATE case_act SET " + column + " = ? WHERE case_id = ? AND step = 'accept'", was, caseId);
        assertThat(checkup.run().acts()).doesNotContain(number);
    }
}
