package cn.tonggui.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Where a meeting is, by the steps that are open. */
class AgendaTests {

    @Test
    void nothingIsPassedBeforeTheSignIn() {
        assertThat(line(false, Set.of("prepare"), false))
                .isEqualTo("TO_COME TO_COME TO_COME TO_COME TO_COME TO_COME TO_COME");
        assertThat(Agenda.isHeld(Set.of("prepare"))).isFalse();
    }

    @Test
    void whatLiesBeforeTheOpenStepIsPassed() {
        assertThat(line(false, Set.of("signIn"), false))
                .isEqualTo("NOW TO_COME TO_COME TO_COME TO_COME TO_COME TO_COME");
        assertThat(line(false, Set.of("enter"), false)).isEqualTo("DONE DONE DONE DONE NOW TO_COME TO_COME");
        assertThat(line(false, Set.of("announce"), false)).isEqualTo("DONE DONE DONE DONE DONE DONE NOW");
    }

    @Test
    void aSecondVoteGoesBackToTheSignIn() {
        assertThat(line(false, Set.of("signInAgain"), false)).startsWith("NOW TO_COME");
    }

    @Test
    void everythingIsPassedOnceItIsOver() {
        assertThat(line(false, Set.of("report"), true)).isEqualTo("DONE DONE DONE DONE DONE DONE DONE");
    }

    @Test
    void theFirstMeetingOfTheCommitteeHasStopsOfItsOwn() {
        assertThat(Agenda.isOfCommittee(Set.of("firstMeeting"), false)).isTrue();
        assertThat(Agenda.isOfCommittee(Set.of("issue"), true)).isTrue();
        assertThat(Agenda.isOfCommittee(Set.of("issue"), false)).isFalse();
        assertThat(line(true, Set.of("collect"), false)).isEqualTo("DONE DONE NOW TO_COME TO_COME TO_COME");
    }

    private static String line(boolean committee, Set<String> open, boolean over) {
        return Agenda.of(committee, open, over).stream()
                .map(stop -> stop.state().name())
                .collect(Collectors.joining(" "));
    }
}
