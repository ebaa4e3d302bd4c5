package cn.tonggui.cycle.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number opens to what it came from, down to the evidence. */
class ReckoningTests {

    private static final ScoreRules RULES = ScoreRules.standard(LocalDate.of(2026, 12, 31));

    private final ScoreSheet sheet = new ScoreSheet(
            List.of(
                    indicator("P1", 30, Mark.of("90", "meeting:3", "meeting:7")),
                    indicator("P2", 30, Mark.notApplicable("note:1")),
                    indicator("P3", 40, Mark.of("80"))),
            List.of(indicator("B1", 100, Mark.of("88", "finding:2"))));

    private final Adjustments adjustments = new Adjustments(
            List.of(new Adjustments.Bonus("防洪抢险", new BigDecimal("8"), List.of("notice:5"))),
            List.of("rectification:4", "rectification:9"),
            List.of(),
            List.of());

    @Test
    void leadsFromTheBranchToEachPieceOfEvidence() {
        Reckoning branch = sheet.branch(adjustments, RULES);

        assertThat(branch.grounds())
                .containsExactly(
                        "meeting:3",
                        "meeting:7",
                        "note:1",
                        "finding:2",
                        "notice:5",
                        "rectification:4",
                        "rectification:9");
    }

    @Test
    void tellsEachStepInOrder() {
        List<String> lines = new ArrayList<>();
        tell(sheet.branch(adjustments, RULES), "", 0, lines);

        assertThat(String.join("\n", lines)).isEqualTo("""
                BRANCH 88.77 = WITHIN
                  TOTAL 88.77 = SUM
                    ×1 BRANCH_COMBINED 85.77 = COMBINED
                      ×0.6 PARTY_SIDE 84.29 = WEIGHTED_MEAN
                        30→3/7 INDICATOR P1 90.00 = GIVEN
                        30→0 INDICATOR P2 - = NOT_APPLICABLE
                        40→4/7 INDICATOR P3 80.00 = GIVEN
                      ×0.4 BUSINESS_SIDE 88.00 = WEIGHTED_MEAN
                        100→1 INDICATOR B1 88.00 = GIVEN
                    ×1 BONUSES_COUNTED 5.00 = LEAST
                      BONUSES 8.00 = SUM
                        ×1 BONUS 防洪抢险 8.00 = GIVEN
                      CAP 5.00 = GIVEN
                    ×-1 OVERDUE_COUNTED 2.00 = LEAST
                      OVERDUE 2.00 = PRODUCT
                        CASES 2.00 = GIVEN
                        EACH 1.00 = GIVEN
                      CAP 5.00 = GIVEN
                    ×-1 DEBTS 0.00 = PRODUCT
                      CASES 0.00 = GIVEN
                      EACH 0.50 = GIVEN
                    ×-1 FALSE_EVIDENCE 0.00 = PRODUCT
                      CASES 0.00 = GIVEN
                      EACH 5.00 = GIVEN
                  LOWEST 0.00 = GIVEN
                  HIGHEST 100.00 = GIVEN""");
    }

    @Test
    void saysWhatIsMissingWhereItCannotBeScored() {
        ScoreSheet half = new ScoreSheet(sheet.party(), List.of(indicator("B1", 100, Mark.notApplicable())));
        Reckoning branch = half.branch(Adjustments.NONE, RULES);
        Reckoning debrief = Reckoning.entered(Term.DEBRIEF, "", Mark.notApplicable());
        Reckoning inquiry = Reckoning.entered(Term.INQUIRY, "", Mark.of("92"));
        Reckoning secretary = Personal.secretary("甲", branch, debrief, inquiry, branch, RULES);

        assertThat(branch.scored()).isFalse();
        assertThat(branch.shown()).isEmpty();
        assertThat(branch.missing()).extracting(Reckoning::term).containsExactly(Term.BUSINESS_SIDE);
        assertThat(secretary.missing()).extracting(Reckoning::term).containsExactly(Term.BUSINESS_SIDE, Term.DEBRIEF);
        assertThat(Graded.of(branch, List.of(), RULES.bands())).isEmpty();
        assertThatThrownBy(branch::exact)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("expected a value");
    }

    @Test
    void cannotBeMadeWhereItDoesNotAddUp() {
        Reckoning side = sheet.side(Side.PARTY);

        assertThatThrownBy(() ->
                        new Reckoning(Term.PARTY_SIDE, "", BigFraction.of(90), side.formula(), side.parts(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Reckoning(Term.DEBRIEF, "", null, Formula.GIVEN, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new Reckoning(Term.DEBRIEF, "", BigFraction.ONE, Formula.NOT_APPLICABLE, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> new Reckoning(Term.DEBRIEF, "", BigFraction.ONE, Formula.GIVEN, side.parts(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void goesOnExactlyFromWhatWasKept() {
        Reckoning side = sheet.side(Side.PARTY);
        Reckoning kept = Reckoning.kept(Term.PARTY_SIDE, "", Exact.parse(Exact.text(side.exact())), List.of("sheet:1"));

        assertThat(kept.exact())
                .isEqualTo(side.exact())
                .isNotEqualTo(Exact.of(side.shown().orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({"-0.01, false", "0, true", "100, true", "100.01, false"})
    void keepsNothingBeyondAHundred(String number, boolean kept) {
        if (kept) {
            assertThat(Reckoning.kept(Term.BRANCH, "", Exact.parse(number), List.of())
                            .scored())
                    .isTrue();
        } else {
            assertThatThrownBy(() -> Reckoning.kept(Term.BRANCH, "", Exact.parse(number), List.of()))
                    .hasMessageContaining("score-mark");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.6, 3/5, 0.6, 0.60", "590/7, 590/7, 590/7, 84.29", "10/4, 5/2, 2.5, 2.50", "80%, 4/5, 0.8, 0.80",
        "90, 90/1, 90, 90.00", "0, 0/1, 0, 0.00", "-1/2, -1/2, -0.5, -0.50", "0.005, 1/200, 0.005, 0.01",
        "0.0049, 49/10000, 0.0049, 0.00"
    })
    void readsAndTellsNumbersWithoutLoss(String written, String text, String told, String shown) {
        BigFraction number = Exact.parse(written);

        assertThat(Exact.text(number)).isEqualTo(text);
        assertThat(Exact.parse(text)).isEqualTo(number);
        assertThat(Exact.told(number)).isEqualTo(told);
        assertThat(Exact.shown(number).toString()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"''", "1/0", "1/-2", "０", "1e3", "1.", ".5", "+1", "1/2/3", "' 1'", "1234567890"})
    void readsNothingElse(String written) {
        assertThatThrownBy(() -> Exact.parse(written)).hasMessageContaining("score-number");
    }

    private static void tell(Reckoning reckoning, String weight, int depth, List<String> lines) {
        String name = reckoning.name().isEmpty() ? "" : " " + reckoning.name();
        String shown = reckoning.shown().map(BigDecimal::toString).orElse("-");
        lines.add("  ".repeat(depth) + weight + reckoning.term() + name + " " + shown + " = " + reckoning.formula());
        for (Reckoning.Part part : reckoning.parts()) {
            String told = switch (reckoning.formula()) {
                case WEIGHTED_MEAN -> Exact.told(part.weight()) + "→" + Exact.told(part.share()) + " ";
                case COMBINED, SUM -> "×" + Exact.told(part.weight()) + " ";
                default -> "";
            };
            tell(part.of(), told, depth + 1, lines);
        }
    }

    private static Indicator indicator(String code, int weight, Mark mark) {
        return new Indicator(code, BigFraction.of(weight), mark);
    }
}
