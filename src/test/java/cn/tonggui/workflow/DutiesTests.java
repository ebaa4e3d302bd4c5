package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.TongguiTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TongguiTest
class DutiesTests {

    private static final Map<String, Object> CASE = Map.of(
            "team",
            "B05",
            "none",
            "B99",
            "owner",
            "P1",
            "checker",
            "P2",
            "reviewers",
            List.of("P3", "P4"),
            "authors",
            List.of(Map.of("person", "P5"), Map.of("share", "40"), Map.of("person", "P4")));

    @Autowired
    private Duties duties;

    private Optional<String> clash(String... fields) {
        return duties.clash(new Ledger.Apart("SD10", List.of(fields)), new Duties.Of(CASE, "P1", "B04"));
    }

    @Test
    void findsWhoStandsInTwoFields() {
        assertThat(clash("owner", "checker")).isEmpty();
        assertThat(clash("initiator", "owner")).contains("P1");
        assertThat(clash("initiator", "checker", "reviewers")).isEmpty();
        assertThat(clash("reviewers", "authors.person")).contains("P4");
        assertThat(clash("authors.person", "reviewers")).contains("P4");
        assertThat(clash("authors.share", "reviewers")).isEmpty();
        assertThat(clash("owner", "nobody", "nobody.person")).isEmpty();
    }

    @Test
    void findsWhoIsOfAnOrganisationToday() {
        assertThat(people("people@team")).contains("P41", "P46", "P47").doesNotContain("P34");
        assertThat(people("member@team")).contains("P41").doesNotContain("P46", "P47");
        assertThat(people("probationary@team")).containsExactly("P46");
        assertThat(people("secretary@unit")).containsExactly("P34");
        assertThat(people("people@none")).isEmpty();
        assertThat(people("people@nobody")).isEmpty();
    }

    private List<String> people(String field) {
        return duties.people(field, new Duties.Of(CASE, "P1", "B04"));
    }
}
