package cn.tonggui.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** The demo data says what the table of organisations says. */
class DemoOrganisationDataTests {

    private static final DemoOrganisation demo = new DemoOrganisation();
    private final JdbcTemplate jdbc = demo.database.jdbc();

    @ParameterizedTest
    @CsvSource({
        "B01, 7, 0, 3",
        "B02, 7, 0, 3",
        "B03, 13, 1, 5",
        "B04, 8, 0, 3",
        "B05, 5, 1, 0",
        "B06, 3, 0, 0",
        "B07, 7, 0, 3"
    })
    void eachBranchHasItsMembersAndSeats(String branch, int full, int probationary, int seats) {
        assertThat(members("FULL", List.of(branch))).isEqualTo(full);
        assertThat(members("PROBATIONARY", List.of(branch))).isEqualTo(probationary);
        assertThat(jdbc.queryForObject("SELECT seats FROM org_term WHERE unit = ?", Integer.class, branch))
                .isEqualTo(seats);
    }

    @Test
    void theGeneralBranchAndTheCommitteeAddUp() {
        assertThat(members("FULL", List.of("B04", "B05", "B06"))).isEqualTo(16);
        assertThat(members("PROBATIONARY", List.of("B04", "B05", "B06"))).isEqualTo(1);
        List<String> all = List.of("B01", "B02", "B03", "B04", "B05", "B06", "B07");
        assertThat(members("FULL", all)).isEqualTo(50);
        assertThat(members("PROBATIONARY", all)).isEqualTo(2);
        assertThat(count("org_person")).isEqualTo(60);
    }

    @Test
    void everyGroupHasThreeMembersOneOfThemFull() {
        // R-M12
        List<Integer> sizes = jdbc.queryForList(
                "SELECT COUNT(*) FROM org_membership WHERE group_code IS NOT NULL AND category = 'FULL' GROUP BY group_code",
                Integer.class);
        assertThat(sizes).hasSize(5).allMatch(size -> size >= 3);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM org_membership WHERE group_code IS NULL AND branch IN ('B03', 'B04')"
                                + " AND category IN ('FULL', 'PROBATIONARY')",
                        Integer.class))
                .isZero();
    }

    @Test
    void oneTermIsOverdueAndOneEndsWithinAMonth() {
        assertThat(jdbc.queryForList("SELECT unit FROM org_term WHERE valid_to < '2026-11-22'", String.class))
                .containsExactly("B06");
        assertThat(jdbc.queryForList(
                        "SELECT unit FROM org_term WHERE valid_to BETWEEN '2026-11-22' AND '2026-12-22'", String.class))
                .containsExactly("B05");
        assertThat(count("org_contact_point")).isEqualTo(8);
        assertThat(count("org_restriction")).isEqualTo(2);
    }

    @Test
    void sixtyFourAccountsShareOnePasswordThatMatches() {
        assertThat(count("org_account")).isEqualTo(64);
        List<String> hashes = jdbc.queryForList("SELECT DISTINCT password_hash FROM org_account", String.class);
        assertThat(hashes).hasSize(1);
        var encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
        assertThat(encoder.matches("Tonggui-demo-2026", hashes.get(0))).isTrue();
        assertThat(encoder.matches("tonggui-demo-2026", hashes.get(0))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"luojianchuan, P01", "qinweidong, P09", "zengqingyu, P21", "xiexiaoguang, P56", "laixiaojun, P40"})
    void aUsernameIsThePinyinOfTheName(String username, String person) {
        assertThat(demo.door.account(username).orElseThrow().id().value()).isEqualTo(person);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'x', 'x', '某', NULL, 'PERSON', NULL, 'h', TRUE",
                "'x', 'P99', '某', 'P01', 'PERSON', NULL, 'h', TRUE",
                "'x', 'P01', '某', 'P01', 'AUDITOR', 'QSGW', 'h', TRUE",
                "'x', 'x', '某', NULL, 'AUDITOR', NULL, 'h', TRUE",
                "'x', 'x', '某', NULL, 'ROOT', 'QSGW', 'h', TRUE",
            })
    void anAdministratorIsNeverAPersonAndAPersonNeverAnAdministrator(String row) {
        JdbcTemplate fresh = new DemoOrganisation().database.jdbc();
        fresh.update("DELETE FROM org_account WHERE id = 'P01'");
        assertThatThrownBy(() -> insertAccount(fresh, row))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageMatching("(?is).*ck_org_account_(person|kind|scope).*")
                .hasMessageNotContaining("invalid");
        insertAccount(fresh, "'luojianchuan', 'P01', '罗建川', 'P01', 'PERSON', NULL, 'h', TRUE");
    }

    private static void insertAccount(JdbcTemplate jdbc, String row) {
        jdbc.update("INSERT INTO org_account (username, id, name, person, kind, scope_unit, password_hash, enabled)"
                + " VALUES (" + row + ")");
    }

    private int members(String category, List<String> branches) {
        return branches.stream()
                .mapToInt(branch -> jdbc.queryForObject(
                        "SELECT COUNT(*) FROM org_membership WHERE category = ? AND branch = ?",
                        Integer.class,
                        category,
                        branch))
                .sum();
    }

    private int count(String table) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class);
    }
}
