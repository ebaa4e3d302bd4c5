package cn.tonggui.development;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.forms.Given;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may be in the pool of production's best. */
class StandardsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Standards two =
            Standards.of(Map.of("backbone.minimum", "2", "backbone.place", "3", "backbone.years", "2"));

    private static Given person(String skill, String leader, String place) {
        Map<String, Object> values = new HashMap<>(Map.of("skill", skill, "teamLeader", leader));
        values.put("contestPlace", place);
        return new Given(values);
    }

    @Test
    void skillPostAndContestCountOneEach() {
        assertThat(two.met(person("senior-master", "yes", "1"))).isEqualTo(List.of("skill", "leader", "contest"));
        assertThat(two.enough(person("master", "no", ""))).isFalse();
        assertThat(two.enough(person("master", "no", "3"))).isTrue();
        assertThat(two.enough(person("master", "yes", "2"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2, true", "3, true", "4, false"})
    void aContestCountsToThePlaceOfTheParameter(String place, boolean counts) {
        assertThat(two.met(person("senior", "no", place)).contains("contest")).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({"2024-11-21, true", "2024-11-22, true", "2024-11-23, false"})
    void aViolationIsForgottenAfterTwoYears(String day, boolean clean) {
        assertThat(two.clean(new Given(Map.of("lastViolation", day)), TODAY)).isEqualTo(clean);
        assertThat(two.clean(new Given(Map.of()), TODAY)).isTrue();
    }
}
