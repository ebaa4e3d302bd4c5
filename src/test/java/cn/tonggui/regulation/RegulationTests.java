package cn.tonggui.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

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
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private final Rulebook rulebook = rulebookOn("2026-11-22");
    private final WorkingDays days = new WorkingDays(database.mapper(CalendarMapper.class), rulebook);

    @Test
    void theRegisterHoldsEveryRule() {
        Map<String, Long> byKind = rulebook.all().stream()
                .filter(rule -> rule.code().value().matches("[A-Z].*")) // not those of single mechanisms
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
        assertThatThrownBy(() -> rulebookOn("2017-12-31").parameter("matter.acceptDays"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> rulebook.parameters(List.of("matter.acceptDays", "no.such"), TODAY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("[no.such]");
    }

    @Test
    void aCaseOfAnEarlierYearFindsTheFirstSettings() {
        assertThat(rulebook.parameter("matter.acceptDays", LocalDate.parse("2018-01-01")))
                .isEqualTo("3");
        assertThat(rulebook.parameters(List.of("risk.levels", "tie.maxRounds"), LocalDate.parse("2025-03-01")))
                .containsOnly(Map.entry("risk.levels", "15/9/4"), Map.entry("tie.maxRounds", "3"));
        assertThat(rulebook.parameters(List.of(), TODAY)).isEmpty();
    }

    @Test
    void everyParameterHasAKindThatAllowsWhatItIsSetTo() {
        List<Parameter> parameters = database.mapper(ParameterMapper.class).kinds().stream()
                .map(ParameterMapper.KindRow::parameter)
                .toList();
        List<ParameterMapper.Set> settings =
                database.mapper(ParameterMapper.class).settings();
        assertThat(settings.stream().map(ParameterMapper.Set::name).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        parameters.stream().map(Parameter::name).toList());
        assertThat(settings).allSatisfy(set -> {
            Parameter parameter = parameters.stream()
                    .filter(one -> one.name().equals(set.name()))
                    .findFirst()
                    .orElseThrow();
            assertThat(parameter.normal(set.setting())).as(set.name()).contains(set.setting());
        });
        assertThat(parameters.stream().map(Parameter::rule).filter(code -> !code.isEmpty()))
                .allMatch(code -> rulebook.find(new RuleCode(code)).isPresent());
    }

    @Test
    void settingsAreReadAsPeopleSayThem() {
        assertThat(rulebook.settings(Map.of("matter.acceptDays", "5", "quorum.mode", "GT", "no.such", "1")))
                .extracting(Setting::title, Setting::words, Setting::rule)
                .containsExactly(tuple("选举到会人数", "超过应到会的五分之四", "R-E07"), tuple("受理期限", "5 个工作日", "R-P01"));
        assertThat(rulebook.settings(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30, 旧的文字", "2026-12-01, 新的文字", "2026-12-02, 新的文字", "2017-01-01, 旧的文字"})
    void aRuleIsWordedAsOfTheDayAndKeepsItsFormerText(String today, String words) {
        RuleCode code = new RuleCode("R-T01");
        database.jdbc()
                .update("INSERT INTO rule_rule (code, words, source, confidence, sort, version, valid_from) VALUES"
                        + " ('R-T01', '旧的文字', '甲', 'CFG', 999, '1', '2018-01-01'),"
                        + " ('R-T01', '新的文字', '乙', 'V', 999, '2', '2026-12-01')");
        try {
            assertThat(rulebookOn(today).find(code)).map(Rule::words).contains(words);
            assertThat(rulebookOn(today).rules(List.of(code)))
                    .extracting(Rule::words)
                    .containsExactly(words);
            assertThat(rulebookOn(today).texts(code)).extracting(Rule::version).containsExactly("2", "1");
        } finally {
            database.jdbc().update("DELETE FROM rule_rule WHERE code = 'R-T01'");
        }
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
        return new Rulebook(database.mapper(RuleMapper.class), database.mapper(ParameterMapper.class), clock);
    }
}
