package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DutiesTests {

    private static final Map<String, Object> CASE = Map.of(
            "owner",
            "P1",
            "checker",
            "P2",
            "reviewers",
            List.of("P3", "P4"),
            "authors",
            List.of(Map.of("person", "P5"), Map.of("share", "40"), Map.of("person", "P4")));

    private static Optional<String> clash(String... fields) {
        return Duties.clash(new Ledger.Apart("SD10", List.of(fields)), CASE, "P1");
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
}
