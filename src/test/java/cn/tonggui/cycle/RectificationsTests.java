package cn.tonggui.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.testing.TestClock;
import cn.tonggui.testing.TongguiTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** 逾期整改: who counts as late, on the day before, on the day and on the day after; what mends it and what does not. */
@TongguiTest
class RectificationsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Period QUARTER = Period.of("2026Q4");
    private static final String UNIT = "B01";

    @Autowired
    private Rectifications rectifications;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate sql;

    private final String id = PublicId.next();

    @AfterEach
    void leaveNothing() {
        clock.reset();
        sql.update("DELETE FROM cyc_rectification WHERE case_id = ?", id);
    }

    @Test
    void isLateOnTheDayAfterTheDeadlineAndNotOnIt() {
        open(TODAY);
        assertThat(late()).isFalse();

        clock.plus(Duration.ofDays(1));

        assertThat(late()).isTrue();
    }

    @Test
    void isNotLateBecauseTheRecheckTakesLong() {
        open(TODAY);
        rectifications.file(id);

        clock.plus(Duration.ofDays(9));
        rectifications.close(id);

        assertThat(late()).isFalse();
        assertThat(rectifications.require(id).open()).isFalse();
    }

    @Test
    void isLateWhenSaidToBeDoneOnTheDayAfter() {
        open(TODAY);

        clock.plus(Duration.ofDays(1));
        rectifications.file(id);
        rectifications.close(id);

        assertThat(late()).isTrue();
    }

    @Test
    void staysLateThoughALaterDayIsGiven() {
        open(TODAY);
        clock.plus(Duration.ofDays(1));

        plan(TODAY.plusDays(30));

        assertThat(late()).isTrue();
        assertThat(rectifications.require(id).lateOn()).isEqualTo(TODAY);
    }

    @Test
    void isOpenAgainWhenTheRecheckSendsItBack() {
        open(TODAY);
        rectifications.file(id);
        clock.plus(Duration.ofDays(3));

        plan(TODAY.plusDays(5));

        assertThat(late()).isFalse();
        assertThat(rectifications.require(id).state()).isEqualTo("OPEN");
    }

    @Test
    void isNotLateWithItsCaseGone() {
        open(TODAY);
        rectifications.drop(id);

        clock.plus(Duration.ofDays(1));

        assertThat(late()).isFalse();
    }

    private void open(LocalDate deadline) {
        rectifications.open(new Rectification(
                id, "B01-ZG", UNIT, "灭火器过期", null, "business", "C", "P05", "P06", deadline, 0, null, "OPEN"));
    }

    private void plan(LocalDate deadline) {
        rectifications.plan(
                id,
                "B01-ZG",
                new Given(Map.of(
                        "owner", "P05", "rechecker", "P06", "cause", "management", "deadline", deadline.toString())));
    }

    private boolean late() {
        boolean counted = rectifications.lateIn(UNIT, QUARTER).stream()
                .anyMatch(one -> one.caseId().equals(id));
        assertThat(rectifications.require(id).late(LocalDate.now(clock))).isEqualTo(counted);
        return counted;
    }
}
