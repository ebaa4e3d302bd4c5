package cn.tonggui.development;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.forms.Given;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** First and last days by the calendar, worked out by hand. */
class CourseTests {

    private static Course course(String known) {
        Map<String, Object> values = new HashMap<>();
        Arrays.stream(known.split(" ")).map(one -> one.split("=")).forEach(one -> values.put(one[0], one[1]));
        return new Course(new Given(values));
    }

    @ParameterizedTest(name = "{0} after {1}")
    @CsvSource(nullValues = "-", textBlock = """
            START,        birthday=2008-11-22,                              2026-11-22, R-D01, -,          -
            START,        birthday=2008-02-29,                              2026-02-28, R-D01, -,          -
            TALK,         appliedOn=2026-01-15,                             2026-01-15, R-D02, 2026-02-15, -
            TALK,         appliedOn=2026-01-31,                             2026-01-31, R-D02, 2026-02-28, -
            TALK,         appliedOn=2028-01-31,                             2028-01-31, R-D02, 2028-02-29, -
            TALK,         appliedOn=2026-12-31,                             2026-12-31, R-D02, 2027-01-31, -
            ACTIVIST,     talkedOn=2026-02-10,                              2026-02-10, R-D03, -,          -
            FILE,         activistOn=2025-11-03,                            2025-11-03, R-D03, -,          -
            OBSERVE,      lastLook=2025-08-31,                              2025-08-31, R-D04, 2026-02-28, -
            OBSERVE,      lastLook=2025-11-03,                              2025-11-03, R-D04, 2026-05-03, -
            CANDIDATE,    activistOn=2025-11-03,                            2026-11-03, R-D05, -,          -
            CANDIDATE,    activistOn=2024-02-29,                            2025-02-28, R-D05, -,          -
            CANDIDATE,    activistOn=2025-11-03 publicTo=2026-11-02,        2026-11-03, R-D05, -,          -
            CANDIDATE,    activistOn=2025-11-03 publicTo=2026-11-03,        2026-11-04, R-D06, -,          -
            CANDIDATE,    publicTo=2026-11-03,                              2026-11-04, R-D06, -,          -
            CONSENT,      candidateOn=2026-11-16,                           2026-11-16, R-D07, -,          -
            VETTING,      consentOn=2026-11-20,                             2026-11-20, R-D08, -,          -
            TRAIN,        consentOn=2026-11-20,                             2026-11-20, R-D09, -,          -
            REVIEW,       vettedOn=2026-12-01 trainTo=2026-11-30,           2026-12-01, R-D08, -,          -
            REVIEW,       vettedOn=2026-12-01 trainTo=2026-12-02,           2026-12-02, R-D09, -,          -
            REVIEW,       trainTo=2026-12-02,                               2026-12-02, R-D09, -,          -
            PRE_REVIEW,   reviewedOn=2026-12-05,                            2026-12-05, R-D10, -,          -
            ADMIT,        preReviewedOn=2023-12-31,                         2023-12-31, R-D11, 2024-01-31, 2024-01-31
            ADMIT,        preReviewedOn=2024-01-31,                         2024-01-31, R-D11, 2024-02-29, 2024-02-29
            APPROVE,      admitOn=2026-05-29,                               2026-05-29, R-D12, 2026-08-29, 2026-11-29
            APPROVE,      admitOn=2025-11-30,                               2025-11-30, R-D12, 2026-02-28, 2026-05-30
            OATH,         approvedOn=2026-03-31,                            2026-03-31, R-D13, 2026-04-30, -
            PROBATION,    lastLook=2026-05-29 probationEnd=2027-05-29,      2026-05-29, R-D13, 2026-11-29, -
            PROBATION,    lastLook=2026-11-30 probationEnd=2027-05-29,      2026-11-30, R-D13, 2027-05-29, -
            PROBATION,    lastLook=2027-06-02 probationEnd=2027-05-29,      2027-06-02, R-D13, 2027-12-02, -
            TURN_FULL,    probationEnd=2027-01-15,                          2027-01-15, R-D13, -,          -
            APPROVE_FULL, fullOn=2026-11-30,                                2026-11-30, R-D14, 2027-02-28, -
            ARCHIVE,      fullApprovedOn=2027-02-01,                        2027-02-01, R-D14, -,          -
            """)
    void aNodeHasItsFirstAndItsLastDay(
            Node node, String known, LocalDate earliest, String rule, LocalDate latest, LocalDate utmost) {
        assertThat(course(known).window(node)).isEqualTo(new Window(node, earliest, rule, latest, utmost));
    }

    @Test
    void nothingIsToldOfWhatIsNotDatedYet() {
        assertThat(Arrays.stream(Node.values()).map(course("team=x")::window).filter(Window::known))
                .isEmpty();
    }

    /** P28 and P46 of the demonstration: a year from the vote, not from the approval. */
    @ParameterizedTest
    @CsvSource({"2026-05-29, 2027-05-29", "2026-01-15, 2027-01-15", "2024-02-29, 2025-02-28"})
    void theProbationIsAYearFromTheVote(LocalDate admitted, LocalDate end) {
        assertThat(Course.probationEnd(admitted)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2025-11-03, 2026-05-02, 0
            2025-11-03, 2026-05-03, 1
            2025-11-03, 2026-11-02, 1
            2025-11-03, 2026-11-03, 2
            2025-11-03, 2027-05-03, 3
            2025-08-31, 2026-02-27, 0
            2025-08-31, 2026-02-28, 1
            2025-08-31, 2026-08-30, 1
            2025-08-31, 2026-08-31, 2
            """)
    void halfYearsAreCountedByTheCalendar(LocalDate from, LocalDate to, long count) {
        assertThat(Course.halfYears(from, to)).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2026-06-15, early, false
            2026-06-16, -,     false
            2026-06-17, -,     false
            2026-09-15, -,     false
            2026-09-16, -,     false
            2026-09-17, late,  false
            2026-09-17, -,     true
            2026-12-16, -,     true
            2026-12-17, over,  true
            """)
    void aDayIsEarlyLateOrOver(LocalDate day, String key, boolean explained) {
        Window window = course("admitOn=2026-06-16").window(Node.APPROVE);

        assertThat(window.breach(day, explained).map(Breach::key).orElse(null)).isEqualTo(key);
    }

    @Test
    void whatIsEarlyBreaksTheRuleThatTheFirstDayFollowsFrom() {
        Breach breach = course("activistOn=2025-11-03 publicTo=2026-11-10")
                .window(Node.CANDIDATE)
                .breach(LocalDate.of(2026, 11, 10), false)
                .orElseThrow();

        assertThat(breach.rule()).isEqualTo("R-D06");
        assertThat(breach.field()).isEqualTo("candidateOn");
    }

    @Test
    void stepsAreDueByTheSameDays() {
        Map<String, LocalDate> dues = course(
                        "appliedOn=2026-01-31 activistOn=2026-02-10 lastLook=2026-08-10 admitOn=2026-05-29 probationEnd=2027-05-29")
                .dues();

        assertThat(dues)
                .containsEntry("talkBy", LocalDate.of(2026, 2, 28))
                .containsEntry("observeBy", LocalDate.of(2027, 2, 10))
                .containsEntry("candidateBy", LocalDate.of(2027, 3, 10))
                .containsEntry("approveBy", LocalDate.of(2026, 8, 29))
                .containsEntry("fullBy", LocalDate.of(2027, 6, 29))
                .doesNotContainKeys("admitBy", "oathBy", "approveFullBy");
        assertThat(dues.values()).allMatch(Objects::nonNull);
    }

    @Test
    void whoWasLookedAtLongAfterTheYearHasAMonthFromThen() {
        assertThat(course("activistOn=2024-02-10 lastLook=2026-08-31").dues())
                .containsEntry("candidateBy", LocalDate.of(2026, 9, 30));
    }
}
