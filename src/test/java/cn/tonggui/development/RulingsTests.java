package cn.tonggui.development;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.forms.Given;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused at a node beside its days, each at its boundary. */
class RulingsTests {

    /** Monday to Friday; National Day of 2026 is the first to the seventh of October. */
    private static int workingDays(LocalDate from, LocalDate to) {
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .filter(day -> day.getMonthValue() != 10 || day.getDayOfMonth() > 7)
                .count();
    }

    private static String found(Node node, String typed) {
        Map<String, Object> values = new HashMap<>();
        Arrays.stream(typed.split(" ")).map(one -> one.split("=")).forEach(one -> values.put(one[0], one[1]));
        return new Rulings(RulingsTests::workingDays)
                .breach(node, new Given(values))
                .map(breach -> breach.rule() + " " + breach.field() + " " + breach.key())
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2026-11-09, 2026-11-12, R-D06 publicTo shown
            2026-11-09, 2026-11-13, ''
            2026-11-09, 2026-11-14, ''
            2026-11-07, 2026-11-12, R-D06 publicTo shown
            2026-11-07, 2026-11-13, ''
            2026-09-28, 2026-10-07, R-D06 publicTo shown
            2026-09-28, 2026-10-08, R-D06 publicTo shown
            2026-09-28, 2026-10-09, ''
            """)
    void aPublicNoticeStandsFiveWorkingDays(String from, String to, String breach) {
        assertThat(found(Node.CANDIDATE, "publicFrom=" + from + " publicTo=" + to))
                .isEqualTo(breach);
    }

    @ParameterizedTest
    @CsvSource({"1, R-D04 candidateOn observations", "2, ''", "3, ''"})
    void everyHalfYearWantsItsObservation(int looks, String breach) {
        assertThat(found(Node.CANDIDATE, "activistOn=2025-11-03 candidateOn=2026-11-16 looks=" + looks))
                .isEqualTo(breach);
    }

    @ParameterizedTest
    @CsvSource({"2, 23, R-D09 trainDays training", "3, 23, ''", "4, 0, ''", "2, 24, ''", "0, 25, ''", "3, 24, ''"})
    void trainingIsThreeDaysOrTwentyFourHours(int days, int hours, String breach) {
        assertThat(found(Node.TRAIN, "trainDays=" + days + " trainHours=" + hours))
                .isEqualTo(breach);
    }

    @Test
    void trainingBeginsWhenTheSuperiorHasConsented() {
        assertThat(found(Node.TRAIN, "consentOn=2026-11-20 trainFrom=2026-11-19"))
                .isEqualTo("R-D09 trainFrom early");
        assertThat(found(Node.TRAIN, "consentOn=2026-11-20 trainFrom=2026-11-20"))
                .isEmpty();
    }

    @Test
    void twoSponsorsAreTwoPeople() {
        assertThat(found(Node.ACTIVIST, "sponsor=P54 sponsor2=P54")).isEqualTo("R-D04 sponsor2 sponsors");
        assertThat(found(Node.ACTIVIST, "sponsor=P54 sponsor2=P55")).isEmpty();
        assertThat(found(Node.ACTIVIST, "sponsor=P54")).isEmpty();
    }

    private static String votes(String prefix, int yes, int written) {
        return (" Due=20 Present=11 Yes=" + yes + " No=0 Abstain=0 Written=" + written).replace(" ", " " + prefix);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            alone,    10, 1, pass, ''
            alone,    10, 1, fail, R-D11 admitResult carried
            alone,    10, 0, pass, R-D11 admitResult not-carried
            alone,    10, 0, fail, ''
            together, 10, 1, pass, R-D11 admitManner manner
            hands,    10, 1, pass, R-D11 admitManner manner
            """)
    void theResultIsWhatTheFiguresComeTo(String manner, int yes, int written, String result, String breach) {
        String typed = "admitManner=" + manner + " admitResult=" + result + votes("admit", yes, written);

        assertThat(found(Node.ADMIT, typed)).isEqualTo(breach);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2027-11-28, 2027-05-29, R-D14 extendedUntil extension
            2027-11-29, 2027-05-29, ''
            2027-11-30, 2027-05-29, ''
            2028-05-28, 2027-05-29, ''
            2028-05-29, 2027-05-29, ''
            2028-05-30, 2027-05-29, R-D14 extendedUntil extension
            2028-05-29, 2027-11-29, R-D14 extendedUntil again
            """)
    void aProbationIsPutOffOnceByHalfAYearToAYear(String until, String end, String breach) {
        String typed = "admitOn=2026-05-29 probationEnd=" + end + " fullResult=extend extendedUntil=" + until
                + votes("full", 11, 0);

        assertThat(found(Node.TURN_FULL, typed)).isEqualTo(breach);
    }

    @Test
    void aReasonMakesUpForBeingLateWhereTheRuleLetsIt() {
        assertThat(found(Node.TALK, "appliedOn=2026-01-31 talkedOn=2026-03-01")).isEqualTo("R-D02 talkedOn late");
        assertThat(found(Node.TALK, "appliedOn=2026-01-31 talkedOn=2026-03-01 lateReason=施工"))
                .isEmpty();
        assertThat(found(Node.ADMIT, "preReviewedOn=2026-01-31 admitOn=2026-03-01 lateReason=施工"))
                .isEqualTo("R-D11 admitOn over");
    }
}
