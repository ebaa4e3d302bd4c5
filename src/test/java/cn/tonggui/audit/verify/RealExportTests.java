package cn.tonggui.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Begun;
import cn.tonggui.testing.Browser;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import cn.tonggui.testing.Walks;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What the running application lets the auditor take out is what the command accepts, and nothing else. */
@TongguiTest
@Tag("http")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealExportTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Walker walker;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transaction;

    private Path dir;
    private TakenOut exports;
    private Begun walked;
    private String number;
    private Path ofCase;

    @BeforeAll
    void aCaseWithItsDocument(@TempDir Path files) throws Exception {
        dir = files;
        exports = new TakenOut(mvc, dir);
        walked = walker.begin("rectification", Walks.deeds("rectification"));
        number = sql.queryForObject("SELECT number FROM case_file WHERE id = ?", String.class, walked.caseId());
        ofCase = exports.ofCase("auditor", walked.caseId(), "核对整改经过");
    }

    @AfterAll
    void leave() {
        if (walked != null) {
            walked.close();
        }
    }

    @Test
    void aCaseIsSoundAndBringsItsActsAndItsFiles() throws Exception {
        TakenOut.Said said = exports.verify(ofCase);

        assertThat(said.code()).as(String.join("\n", said.lines())).isZero();
        long events = sql.queryForObject("SELECT rev FROM case_file WHERE id = ?", Long.class, walked.caseId());
        long acts = sql.queryForObject("SELECT COUNT(*) FROM case_act WHERE case_id = ?", Long.class, walked.caseId());
        assertThat(said.lines())
                .contains(
                        "导出范围：事项 " + number,
                        "已核对事件 " + events + " 条",
                        "已核对办理记录 " + acts + " 条，与事件一致",
                        "结论：完好。与签名时逐字节一致。");
        assertThat(TakenOut.names(ofCase)).anyMatch(name -> name.startsWith(Export.FILES));
    }

    @Test
    void isTheSameBytesForTheSameCheckpointAndCase() throws Exception {
        Path again = exports.next();
        Files.copy(ofCase, again);

        assertThat(Sample.parts(again)).containsOnlyKeys(Sample.parts(ofCase).keySet());
        assertThat(new Doctor(ofCase).write(exports.next())).hasSameBinaryContentAs(ofCase);
    }

    @Test
    void theWholeLogOfADayIsSoundWithItsActs() throws Exception {
        Path log = exports.ofLog("2026-11-22", "2026-11-22", "三季度专项审计");
        TakenOut.Said said = exports.verify(log);

        assertThat(said.code()).as(String.join("\n", said.lines())).isZero();
        assertThat(said.lines())
                .anyMatch(line -> line.startsWith("导出范围：全日志，序号 "))
                .anyMatch(line -> line.matches("已核对办理记录 [1-9]\\d* 条，与事件一致"));
        assertThat(exports.place(new Doctor(log)
                        .lines(
                                Export.ENTRIES,
                                lines -> lines.set(3, lines.get(3).replace("\"at\":\"2", "\"at\":\"1")))
                        .write(exports.next())))
                .contains("被改动")
                .contains("序号 ");
        assertThat(TakenOut.run(
                                "witness",
                                dir.resolve("witness").toString(),
                                log.toString(),
                                "--key",
                                dir + "/log.vkey")
                        .code())
                .isZero();
    }

    @Test
    void isHeldAgainstTheCheckpointThatPrintedPagesCarry() throws Exception {
        Browser browser = new Browser(mvc);
        String old = browser.get("auditor", "/log/checkpoint").text();
        Path since = Files.writeString(dir.resolve("since.txt"), old);
        String root = old.lines().toList().get(2).replace("+", "&#43;");
        for (String page : List.of("/cases/" + walked.caseId(), "/registers/rectification")) {
            assertThat(browser.get("auditor", page).text().replace("+", "&#43;"))
                    .contains("日志检查点", root);
        }

        Path log = exports.ofLog("2026-11-22", "2026-11-22", "按打印页核对");
        TakenOut.Said said = TakenOut.run(
                "verify", log.toString(), "--key", dir.resolve("log.vkey").toString(), "--since", since.toString());
        assertThat(said.code()).as(String.join("\n", said.lines())).isZero();
        assertThat(said.lines()).anyMatch(line -> line.startsWith("与旧检查点（") && line.contains("相接"));
    }

    @Test
    void anActThatTellsAnotherOpinionIsFoundInItsPlace() throws Exception {
        Path doctored = new Doctor(ofCase)
                .lines(Export.ACTS, lines -> lines.replaceAll(line -> line.replace("同意销号。", "不同意。")))
                .write(exports.next());

        long rev = sql.queryForObject(
                "SELECT rev FROM case_act WHERE case_id = ? AND opinion = '同意销号。'", Long.class, walked.caseId());
        assertThat(exports.place(doctored)).isEqualTo("结论：不完好。首处：被改动，办理记录：事项 " + number + " 的第 " + rev + " 个事件");
    }

    @Test
    void aDocumentWithOneByteChangedIsFound() throws Exception {
        String sha256 = sql.queryForObject(
                "SELECT f.sha256 FROM doc_issued i JOIN doc_file f ON f.id = i.file_id WHERE i.case_id = ?",
                String.class,
                walked.caseId());

        assertThat(exports.place(flipped(sha256))).startsWith("结论：不完好。首处：被改动，文件 files/" + sha256 + "（序号 ");
    }

    @Test
    void anAttachmentWithOneByteChangedIsFound() throws Exception {
        String sha256 = sql.queryForList(
                        "SELECT f.sha256 FROM doc_use u JOIN doc_file f ON f.id = u.file_id WHERE u.case_id = ?"
                                + " AND NOT EXISTS (SELECT 1 FROM doc_issued i WHERE i.file_id = f.id) ORDER BY f.id",
                        String.class,
                        walked.caseId())
                .get(0);

        assertThat(exports.place(flipped(sha256))).startsWith("结论：不完好。首处：被改动，文件 files/" + sha256 + "（序号 ");
    }

    private Path flipped(String sha256) throws Exception {
        Doctor doctor = new Doctor(ofCase);
        byte[] bytes = doctor.part(Export.FILES + sha256).clone();
        bytes[bytes.length / 2] ^= 1;
        return doctor.put(Export.FILES + sha256, bytes).write(exports.next());
    }

    @Test
    void anEventThatIsGoneOrSaysSomethingElseIsFoundInItsPlace() throws Exception {
        assertThat(exports.place(new Doctor(ofCase)
                        .lines(Export.ENTRIES, lines -> lines.remove(2))
                        .write(exports.next())))
                .isEqualTo("结论：不完好。首处：被删除，事项 " + number + " 的第 3 个事件");
        assertThat(exports.place(new Doctor(ofCase)
                        .lines(
                                Export.ENTRIES,
                                lines -> lines.set(2, lines.get(2).replace("\"at\":\"2", "\"at\":\"1")))
                        .write(exports.next())))
                .isEqualTo("结论：不完好。首处：被改动，事项 " + number + " 的第 3 个事件");
        assertThat(exports.place(new Doctor(ofCase).write(exports.next(), SigningKey.ofLog("other/log"))))
                .contains("签名不符");
    }

    /** Not the export, the database: what somebody with all rights there changed comes to light in the next export. */
    @Test
    void whatWasChangedInTheDatabaseComesToLight() throws Exception {
        opinion("现场试吊，断电可靠。", "没有看。");
        try {
            assertThat(exports.place(exports.ofCase("auditor", walked.caseId(), "复查")))
                    .contains("被改动，办理记录：事项 " + number);
        } finally {
            opinion("没有看。", "现场试吊，断电可靠。");
        }
    }

    private void opinion(String from, String to) {
        transaction.executeWithoutResult(status -> assertThat(sql.update(
                        "UPDATE case_act SET opinion = ? WHERE case_id = ? AND opinion = ?", to, walked.caseId(), from))
                .isEqualTo(1));
    }

    @Test
    void isItselfAnEventWithItsReasonAndItsDigest() throws Exception {
        Path taken = exports.ofCase("auditor", walked.caseId(), "纪检问询 第3号");
        String sha256 = Hash.of(Files.readAllBytes(taken)).hex();

        List<Map<String, Object>> rows = sql.queryForList(
                "SELECT case_number, actor_name, sha256, events FROM audit_export WHERE reason = '纪检问询 第3号'");
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.get("case_number")).isEqualTo(number);
            assertThat(row.get("sha256")).isEqualTo(sha256);
        });
        List<String> told = sql.queryForList(
                "SELECT body FROM audit_log WHERE case_number IS NULL AND body LIKE '%log-exported%'", String.class);
        assertThat(told).anyMatch(body -> body.contains("\"kind\":\"log-exported\"") && body.contains(number));
        Browser browser = new Browser(mvc);
        assertThat(browser.get("auditor", "/log").text()).contains("纪检问询 第3号", sha256, number);
        String made = new String(
                Sample.parts(exports.ofLog("2026-11-22", "2026-11-22", "再查")).get(Export.ENTRIES),
                StandardCharsets.UTF_8);
        assertThat(made).contains(sha256);
    }
}
