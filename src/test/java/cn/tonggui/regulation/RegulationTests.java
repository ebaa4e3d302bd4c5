package cn.tonggui.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.testing.ModuleDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegulationTests {

    private static final ModuleDatabase database = ModuleDatabase.withDemo();
    private final Rulebook rulebook = rulebookOn("2026-11-22");
    private final WorkingDays days = new WorkingDays(database.mapper(CalendarMapper.class), rulebook);

    @Test
    void theRegisterHoldsEveryRule() {
        Map<String, Long> byKind = rulebook.all().stream()
                .collect(Collectors.groupingBy(
                        rule -> rule.code().value().replaceAll("\\d+$", ""), Collectors.counting()));
        assertThat(byKind)
                .containsOnly(
                        Map.entry("R-E", 27L),
                        Map.entry("R-M", 12L),
                        Map.entry("R-O", 4L),
                        Map.entry("R-D", 14L),
                        Map.entry("R-P", 4L),
                        Map.entry("SD", 20L));
        assertThat(rulebook.all())
                .allSatisfy(rule -> assertThat(rule.confidence()).matches("[VSM](/[SM])?|SEED|CFG"));
    }

    @Test
    void rulesComeInTheOrderOfTheRegisterAndUnknownOnesAreAbsent() {
        assertThat(rulebook.rules(List.of(new RuleCode("SD06"), new RuleCode("R-E07"), new RuleCode("R-X99"))))
                .extracting(rule -> rule.code().value())
                .containsExactly("R-E07", "SD06");
        assertThat(rulebook.find(new RuleCode("R-P01")).orElseThrow().words()).isEqualTo("职工诉求在三个工作日内受理");
        assertThat(rulebook.find(new RuleCode("R-X99"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30, 3", "2026-07-01, 5", "2026-07-02, 5"})
    void aParameterChangesOnItsDay(String today, String setting) {
        database.jdbc()
                .update("INSERT INTO rule_parameter (name, effective_from, setting, note) VALUES"
                        + " ('agenda.materialDays', '2026-07-01', '5', '')");
        try {
            assertThat(rulebookOn(today).parameter("agenda.materialDays")).isEqualTo(setting);
        } finally {
            database.jdbc().update("DELETE FROM rule_parameter WHERE effective_from = '2026-07-01'");
        }
    }

    @Test
    void aParameterThatDoesNotExistIsOurMistake() {
        assertThatThrownBy(() -> rulebook.parameter("no.such")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> rulebookOn("2025-12-31").parameter("matter.acceptDays"))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 3, 2026-11-25T18:00",
        "2026-09-30, 1, 2026-10-08T18:00",
        "2026-09-30, 3, 2026-10-10T18:00",
        "2026-09-30, 4, 2026-10-12T18:00",
        "2026-02-13, 1, 2026-02-14T18:00",
        "2026-02-14, 1, 2026-02-24T18:00",
        "2026-11-22, 0, 2026-11-22T18:00"
    })
    void dueFollowsTheCalendarWithItsTransferredDays(LocalDate from, int count, LocalDateTime due) {
        assertThat(days.due(from, count)).isEqualTo(due);
    }

    @Test
    void betweenAndIsWorkingDayFollowItToo() {
        assertThat(days.isWorkingDay(LocalDate.parse("2026-10-10"))).isTrue();
        assertThat(days.isWorkingDay(LocalDate.parse("2026-10-07"))).isFalse();
        assertThat(days.between(LocalDate.parse("2026-09-30"), LocalDate.parse("2026-10-12")))
                .isEqualTo(4);
        assertThat(days.between(LocalDate.parse("2026-10-12"), LocalDate.parse("2026-09-30")))
                .isEqualTo(-4);
        assertThatThrownBy(() -> days.due(LocalDate.parse("2026-10-12"), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-12-31, false",
        "2026-12-31, 2027-01-01, true",
        "2027-01-01, 2026-12-31, true",
        "2025-12-31, 2026-01-01, true"
    })
    void aYearNotImportedIsProvisional(LocalDate from, LocalDate to, boolean provisional) {
        assertThat(days.provisional(from, to)).isEqualTo(provisional);
    }

    private static Rulebook rulebookOn(String day) {
        ZoneId shanghai = ZoneId.of("Asia/Shanghai");
        Clock clock =
                Clock.fixed(LocalDate.parse(day).atTime(9, 0).atZone(shanghai).toInstant(), shanghai);
        return new Rulebook(database.mapper(RuleMapper.class), clock);
    }
}
