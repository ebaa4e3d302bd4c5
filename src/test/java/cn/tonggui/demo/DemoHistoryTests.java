package cn.tonggui.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The demo as it stands at its first start: the fourth quarter of 2026 (domain 7.5), told step by step on the one path. */
@DemoTest
class DemoHistoryTests {

    @Autowired
    private JdbcTemplate sql;

    @Test
    void thePairsOfTheQuarterStandAsTheyAreTold() {
        assertThat(sql.queryForList(
                        "SELECT p.unit || ' ' || p.state FROM cyc_pair p JOIN cyc_cycle c ON c.case_id = p.cycle"
                                + " WHERE c.unit = 'DW' AND c.period = '2026Q4' ORDER BY p.no",
                        String.class))
                .containsExactly("B03 RUNNING", "Z1 RUNNING", "B04 DONE", "B07 NOT_DONE", "B06 DISPUTED");
        assertThat(weights("DW")).containsExactly(20, 15, 15, 15, 10);
        assertThat(states()).containsOnly(Map.entry("DW", "RUNNING"), Map.entry("B07", "RUNNING"));
    }

    private List<Integer> weights(String unit) {
        return sql.queryForList(
                "SELECT i.weight FROM cyc_item i JOIN cyc_cycle c ON c.case_id = i.cycle"
                        + " WHERE c.unit = ? AND i.side = 'BUSINESS' ORDER BY i.no",
                Integer.class,
                unit);
    }

    private Map<String, String> states() {
        return sql.queryForList("SELECT unit, state FROM cyc_cycle").stream()
                .collect(Collectors.toMap(
                        row -> row.get("UNIT").toString(),
                        row -> row.get("STATE").toString()));
    }

    /** Both heads sign; where they are one person, one above signs too. */
    @Test
    void plansAreSignedByBothHeads() {
        assertThat(signers("DW")).containsExactly("signParty P01", "signBusiness P08");
        assertThat(signers("B07")).containsExactly("signParty P52", "signBusiness P52", "superiorSign P08");
    }

    private List<String> signers(String unit) {
        return sql.queryForList(
                "SELECT a.step || ' ' || a.actor FROM case_act a JOIN cyc_cycle c ON c.case_id = a.case_id"
                        + " WHERE c.unit = ? AND a.step IN ('signParty', 'signBusiness', 'superiorSign') AND a.action = 'approve'"
                        + " ORDER BY a.rev",
                String.class,
                unit);
    }

    @Test
    void theInspectionFoundFiveThingsOfWhichOneIsLate() {
        assertThat(sql.queryForList("SELECT person || ' ' || side FROM cyc_inspector ORDER BY place", String.class))
                .containsExactly("P11 business", "P05 party");
        assertThat(sql.queryForList(
                        "SELECT i.day_on || ' ' || i.leader || ' ' || u.unit FROM cyc_inspection i"
                                + " JOIN cyc_inspected u ON u.inspection = i.id",
                        String.class))
                .containsExactly("2026-11-12 P11 B07");
        assertThat(count("level")).containsOnly(Map.entry("B", 2L), Map.entry("C", 3L));
        assertThat(count("cause"))
                .containsOnly(Map.entry("party", 1L), Map.entry("management", 2L), Map.entry("technical", 2L));
        assertThat(steps()).containsExactlyInAnyOrder("work", "work", "recheck", "extendApprove");
        assertThat(sql.queryForObject(
                        "SELECT COUNT(*) FROM cyc_rectification WHERE state = 'OPEN' AND deadline < DATE '2026-11-22'",
                        Long.class))
                .isEqualTo(1);
    }

    private Map<String, Long> count(String column) {
        return sql
                .queryForList("SELECT " + column + " AS what, COUNT(*) AS many FROM cyc_finding GROUP BY " + column)
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get("WHAT").toString(), row -> ((Number) row.get("MANY")).longValue()));
    }

    /** Where the rectifications are that are not closed. */
    private List<String> steps() {
        return sql.queryForList(
                "SELECT t.TASK_DEF_KEY_ FROM ACT_RU_TASK t JOIN case_file c ON c.instance_id = t.PROC_INST_ID_"
                        + " WHERE c.process = 'rectification'",
                String.class);
    }
}
