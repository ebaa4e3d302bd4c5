package cn.tonggui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.UnitCode;
import cn.tonggui.testing.TestClock;
import cn.tonggui.testing.TongguiTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The regular meetings that nobody asks for: a week before the usual day, the 25th, once a month. */
@TongguiTest
class MonthlyCallTests {

    private static final String COMMITTEE = "B01";
    private static final String WITHOUT = "B06";

    @Autowired
    private MonthlyCall call;

    @Autowired
    private MeetingMapper meetings;

    @Autowired
    private TestClock clock;

    @AfterEach
    void comeBack() {
        clock.reset();
    }

    @Test
    void aWeekBeforeTheDayAndNotADayEarlier() {
        goTo(LocalDate.of(2028, 1, 17));
        assertThat(calledIn("2028-01", COMMITTEE)).isEmpty();
        goTo(LocalDate.of(2028, 1, 18));
        assertThat(calledIn("2028-01", COMMITTEE)).containsExactly(LocalDate.of(2028, 1, 25));
        goTo(LocalDate.of(2028, 1, 19));
        assertThat(calledIn("2028-01", COMMITTEE)).hasSize(1);
    }

    @Test
    void aDayThatIsOverIsNotCalledFor() {
        goTo(LocalDate.of(2028, 4, 26));
        assertThat(calledIn("2028-04", COMMITTEE)).isEmpty();
    }

    @Test
    void onTheDayItselfItIsStillCalled() {
        goTo(LocalDate.of(2028, 7, 25));
        assertThat(calledIn("2028-07", COMMITTEE)).hasSize(1);
    }

    @Test
    void theMembersMeetWhereThereIsNoCommittee() {
        goTo(LocalDate.of(2028, 10, 20));
        assertThat(calledIn("2028-10", WITHOUT)).hasSize(1);
    }

    private List<LocalDate> calledIn(String month, String branch) {
        call.call(List.of(new UnitCode(branch)));
        return meetings.regularSince(month).stream()
                .filter(one -> one.unit().equals(branch) && one.monthOf().equals(month))
                .map(MeetingMapper.Held::meetingDay)
                .toList();
    }

    private void goTo(LocalDate day) {
        clock.reset();
        clock.plus(Duration.between(
                clock.instant(), day.atTime(9, 0).atZone(clock.getZone()).toInstant()));
    }
}
