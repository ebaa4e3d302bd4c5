package cn.tonggui.election;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Begun;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import cn.tonggui.testing.Walks;
import java.nio.charset.StandardCharsets;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/**
 * After a whole election nothing that is kept joins a person to a nomination or a vote: words that occur nowhere else are
 * planted in a sheet and looked for in every table, in the log, and in whatever is taken out: pages, workbook, documents.
 */
@TongguiTest
@ExtendWith(OutputCaptureExtension.class)
class ElectionSecrecyTests {

    private static final String GATHERER = "P22";
    private static final String GROUP = "夜枭七组";
    private static final String SUBJECT = "云岭线路车间党支部2027年换届选举";

    @Autowired
    private Walker walker;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private MockMvc mvc;

    @Test
    void nothingThatIsKeptOrTakenOutSaysWhoNamedOrChoseWhom(CapturedOutput log) throws Exception {
        try (Begun election = walker.begin("branch-election", planted())) {
            nothingKept(log);
            nothingTakenOut(election.caseId());
        }
    }

    private void nothingKept(CapturedOutput log) {
        List<String> rows = rowsWith(GROUP);
        assertThat(rows).isNotEmpty().allMatch(row -> row.startsWith("ELEC_NOMINATION"));
        assertThat(rows).noneMatch(row -> row.contains(GATHERER));
        assertThat(log.getAll()).doesNotContain(GROUP);
        assertThat(acts("nominate")).isNotEmpty().allMatch(String::isBlank);
        assertThat(acts("enter")).isNotEmpty().allMatch(String::isBlank);
        assertThat(data()).isNotEmpty().noneMatch(one -> one.contains("nominees") || one.contains("\"lines\""));
    }

    private void nothingTakenOut(String id) throws Exception {
        for (String who : List.of("haoyizhou", "taoyongkang")) {
            TakenOut taken = new TakenOut(mvc, who);
            assertThat(taken.register(SUBJECT)).contains(SUBJECT).doesNotContain(GROUP);
            for (String page : List.of("/cases/" + id, "/elections/" + id, "/elections/" + id + "/result")) {
                assertThat(taken.page(page)).contains("云岭线路车间党支部").doesNotContain(GROUP);
            }
            List<String> documents = files(id);
            assertThat(documents).hasSizeGreaterThan(15);
            for (String document : documents) {
                assertThat(taken.file("/files/" + document)).contains("<w:t").doesNotContain(GROUP);
            }
        }
        assertThat(new TakenOut(mvc, "auditor").page("/cases/" + id))
                .contains(SUBJECT)
                .doesNotContain(GROUP);
    }

    /** The documents that the case issued, replaced ones among them. */
    private List<String> files(String id) {
        return sql.queryForList("SELECT file_id FROM doc_issued WHERE case_id = ?", String.class, id);
    }

    /** The first walk, with the group of one gatherer called like nothing else. */
    private static List<Map<String, Map<String, Object>>> planted() {
        List<Map<String, Map<String, Object>>> planted = new ArrayList<>();
        for (Map<String, Map<String, Object>> step : Walks.deeds("branch-election")) {
            Map<String, Object> told = step.get("nominate");
            planted.add(told != null && told.get("as").equals(GATHERER) ? Map.of("nominate", called(told)) : step);
        }
        return planted;
    }

    private static Map<String, Object> called(Map<String, Object> told) {
        Map<Object, Object> typed = new LinkedHashMap<>((Map<?, ?>) told.get("with"));
        typed.put("groupName", GROUP);
        Map<String, Object> step = new LinkedHashMap<>(told);
        step.put("with", typed);
        return step;
    }

    /** What acts at the step changed, as kept. */
    private List<String> acts(String step) {
        return sql.queryForList("""
                SELECT COALESCE(NULLIF(REPLACE(REPLACE(CAST(a.changes AS CHAR(4000)), '[', ''), ']', ''), ''), '')
                FROM case_act a
                JOIN case_file f ON f.id = a.case_id
                WHERE f.process = 'branch-election' AND a.step = ?
                """, String.class, step);
    }

    private List<String> data() {
        return sql.queryForList("SELECT data FROM case_file WHERE process = 'branch-election'", String.class);
    }

    /** Every row of every table in which the words stand. */
    private List<String> rowsWith(String words) {
        List<String> found = new ArrayList<>();
        for (String table : tables()) {
            sql.query("SELECT * FROM " + table, (ResultSet row) -> {
                StringBuilder text = new StringBuilder(table.toUpperCase());
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    Object value = row.getObject(i);
                    String one = value instanceof byte[] bytes
                            ? new String(bytes, StandardCharsets.UTF_8)
                            : row.getString(i);
                    text.append(" | ").append(one);
                }
                if (text.indexOf(words) >= 0) {
                    found.add(text.toString());
                }
            });
        }
        return found;
    }

    private List<String> tables() {
        return sql.execute((ConnectionCallback<List<String>>) connection -> {
            List<String> tables = new ArrayList<>();
            DatabaseMetaData meta = connection.getMetaData();
            try (ResultSet rows = meta.getTables(
                    connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
                while (rows.next()) {
                    String table = rows.getString("TABLE_NAME");
                    if (!table.startsWith("flyway")) {
                        tables.add(table);
                    }
                }
            }
            return tables;
        });
    }
}
