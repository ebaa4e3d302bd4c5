package cn.tonggui.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class SignInThrottleTests {

    private static final String OFFICE = "10.1.2.3";
    private static final String ELSEWHERE = "10.9.9.9";

    private Instant now = LocalDateTime.of(2026, 11, 22, 9, 0)
            .atZone(DemoOrganisation.SHANGHAI)
            .toInstant();
    private final Clock clock = ((InstantSource) () -> now).withZone(DemoOrganisation.SHANGHAI);
    private final DemoOrganisation demo = new DemoOrganisation();
    private final SignInFailureMapper mapper = demo.database.mapper(SignInFailureMapper.class);
    private final SignInThrottle throttle = new SignInThrottle(mapper, new FailureCounts(mapper), clock);

    @Test
    void twoSlipsCostNothingTheThirdAFewSeconds() {
        fail("laixiaojun", 2);
        assertThat(throttle.locked("laixiaojun", OFFICE)).isFalse();
        fail("laixiaojun", 1);
        assertThat(throttle.locked("laixiaojun", OFFICE)).isTrue();
        pass(Duration.ofSeconds(2));
        assertThat(throttle.locked("laixiaojun", OFFICE)).isFalse();
    }

    @Test
    void theFifthFailureLocksTheAccountFromEverywhereForAQuarterOfAnHour() {
        fail("laixiaojun", 4);
        pass(Duration.ofSeconds(5));
        assertThat(throttle.locked("laixiaojun", ELSEWHERE)).isFalse();
        fail("LaiXiaojun ", 1);
        assertThat(throttle.locked("laixiaojun", ELSEWHERE)).isTrue();
        assertThat(throttle.locked("qinshouxin", OFFICE)).isFalse();
        pass(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(throttle.locked("laixiaojun", OFFICE)).isTrue();
        pass(Duration.ofSeconds(1));
        assertThat(throttle.locked("laixiaojun", OFFICE)).isFalse();
    }

    @Test
    void anUnknownAccountIsTreatedTheSame() {
        fail("nobody", 5);
        assertThat(throttle.locked("nobody", OFFICE)).isTrue();
    }

    @Test
    void successForgetsTheFailuresOfTheAccount() {
        fail("laixiaojun", 4);
        throttle.succeeded("laixiaojun");
        fail("laixiaojun", 2);
        assertThat(throttle.locked("laixiaojun", OFFICE)).isFalse();
    }

    @Test
    void slowGuessesAreForgottenAfterTheWindow() {
        fail("laixiaojun", 4);
        pass(Duration.ofMinutes(15));
        fail("laixiaojun", 2);
        assertThat(throttle.locked("laixiaojun", OFFICE)).isFalse();
    }

    @Test
    void oneSourceIsStoppedBeforeItHasLockedEverybody() {
        for (int account = 0; account < 49; account++) {
            fail("account" + account, 1);
        }
        assertThat(throttle.locked("qinshouxin", OFFICE)).isFalse();
        fail("account49", 1);
        assertThat(throttle.locked("qinshouxin", OFFICE)).isTrue();
        assertThat(throttle.locked("qinshouxin", ELSEWHERE)).isFalse();
        fail("qinshouxin", 5);
        assertThat(throttle.locked("qinshouxin", ELSEWHERE)).isFalse();
        pass(Duration.ofMinutes(15));
        assertThat(throttle.locked("qinshouxin", OFFICE)).isFalse();
    }

    @Test
    void theCountOfASourceEndsWithItsWindow() {
        fail("a", 1);
        pass(Duration.ofMinutes(14));
        for (int account = 0; account < 48; account++) {
            fail("account" + account, 1);
        }
        pass(Duration.ofMinutes(1));
        fail("b", 1);
        fail("c", 1);
        assertThat(throttle.locked("qinshouxin", OFFICE)).isFalse();
    }

    @Test
    void rowsOfYesterdayAreRemoved() {
        fail("a".repeat(300), 1);
        pass(Duration.ofDays(1).plusSeconds(1));
        fail("b", 1);
        assertThat(demo.database.jdbc().queryForList("SELECT subject FROM org_sign_in_failure", String.class))
                .containsExactlyInAnyOrder("account:b", "source:" + OFFICE);
    }

    private void fail(String account, int times) {
        for (int time = 0; time < times; time++) {
            throttle.failed(account, OFFICE);
        }
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
