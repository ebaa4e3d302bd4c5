package cn.tonggui.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.tonggui.kernel.Stale;
import cn.tonggui.kernel.Viewer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordsTests {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 9, 0);
    private static final String FIRST = "Kmvt-wzx74-0";

    private final DemoOrganisation demo = new DemoOrganisation();
    private final AccountMapper accounts = demo.database.mapper(AccountMapper.class);
    private final PasswordEncoder encoder = new BCryptPasswordEncoder(4);
    private final List<Object> facts = new ArrayList<>();
    private final Viewer secretary = demo.door.viewer(DemoOrganisation.id("P34"));

    @BeforeEach
    void aKnownPassword() {
        demo.database.jdbc().update("UPDATE org_account SET password_hash = ? WHERE id = 'P34'", encoder.encode(FIRST));
    }

    private PasswordBook book(PasswordProfile profile) {
        return new PasswordBook(demo.database.mapper(PasswordMapper.class), new PasswordRules(profile), encoder);
    }

    private Passwords passwords(PasswordProfile profile) {
        return new Passwords(accounts, book(profile), facts::add, DemoOrganisation.clockAt(NOW));
    }

    private Account account() {
        return accounts.accountOf("P34").orElseThrow().account();
    }

    private void change(PasswordProfile profile, String current, String next) {
        demo.database
                .transaction()
                .executeWithoutResult(any -> passwords(profile).change(secretary, current, next, next));
    }

    private List<String> refused(String current, String next, String again) {
        Unacceptable wrong = catchThrowableOfType(
                Unacceptable.class, () -> passwords(PasswordProfile.DENGBAO).change(secretary, current, next, again));
        return wrong.findings().stream()
                .map(one -> one.field() + " " + one.code())
                .toList();
    }

    @Test
    void aNewOneOpensTheAccountAndTheOldOneNoLonger() {
        change(PasswordProfile.DENGBAO, FIRST, "Kmvt-wzx74-1");

        assertThat(encoder.matches("Kmvt-wzx74-1", account().passwordHash())).isTrue();
        assertThat(encoder.matches(FIRST, account().passwordHash())).isFalse();
        assertThat(facts).singleElement().isEqualTo(new PasswordChanged("qinshouxin", NOW));
    }

    @Test
    void eachFaultStandsAtItsField() {
        assertThat(refused("wrong", "Kmvt-wzx74-1", "Kmvt-wzx74-1")).containsExactly("current password-current");
        assertThat(refused("", "Kmvt-wzx74-1", "Kmvt-wzx74-1")).containsExactly("current password-current");
        assertThat(refused(FIRST, "", "")).contains("next password-short");
        assertThat(refused(FIRST, "Kmvt-wzx74-1", "Kmvt-wzx74-2")).containsExactly("again password-different");
        assertThat(refused(FIRST, FIRST, FIRST)).containsExactly("next password-again");
        assertThat(account().passwordAt()).isNull();
    }

    @Test
    void theLastFiveAreNotTakenAgainTheSixthIs() {
        for (int i = 1; i <= 4; i++) {
            change(PasswordProfile.DENGBAO, "Kmvt-wzx74-" + (i - 1), "Kmvt-wzx74-" + i);
        }
        assertThat(refused("Kmvt-wzx74-4", FIRST, FIRST)).containsExactly("next password-again");
        change(PasswordProfile.DENGBAO, "Kmvt-wzx74-4", "Kmvt-wzx74-5");
        change(PasswordProfile.DENGBAO, "Kmvt-wzx74-5", FIRST);
        assertThat(encoder.matches(FIRST, account().passwordHash())).isTrue();
    }

    @Test
    void underAsvsOnlyThePresentOneIsRefused() {
        change(PasswordProfile.ASVS, FIRST, "Kmvt-wzx74-1");
        change(PasswordProfile.ASVS, "Kmvt-wzx74-1", FIRST);
        assertThat(encoder.matches(FIRST, account().passwordHash())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"89, false, false", "90, true, false", "91, true, false"})
    void itIsDueAfterNinetyDaysUnderDengbaoAndNeverUnderAsvs(int days, boolean dengbao, boolean asvs) {
        demo.database.jdbc().update("UPDATE org_account SET password_at = ? WHERE id = 'P34'", NOW.minusDays(days));

        assertThat(passwords(PasswordProfile.DENGBAO).due(account())).isEqualTo(dengbao);
        assertThat(passwords(PasswordProfile.ASVS).due(account())).isEqualTo(asvs);
    }

    @Test
    void theDemonstrationsPasswordsNeverExpire() {
        assertThat(passwords(PasswordProfile.DENGBAO).due(account())).isFalse();
    }

    @Test
    void whatSomebodyElseMadeUpIsDueAtOnceAndTakesEffectOnce() {
        Account before = account();
        String made = book(PasswordProfile.ASVS).makeUp(before, NOW);

        assertThat(passwords(PasswordProfile.ASVS).due(account())).isTrue();
        assertThat(encoder.matches(made, account().passwordHash())).isTrue();
        assertThatThrownBy(() -> book(PasswordProfile.ASVS).makeUp(before, NOW)).isInstanceOf(Stale.class);
        change(PasswordProfile.ASVS, made, "Kmvt-wzx74-9");
        assertThat(passwords(PasswordProfile.ASVS).due(account())).isFalse();
    }

    @Test
    void aClosedAccountTakesNoNewPassword() {
        demo.database.jdbc().update("UPDATE org_account SET enabled = FALSE WHERE id = 'P34'");

        assertThatThrownBy(() -> change(PasswordProfile.DENGBAO, FIRST, "Kmvt-wzx74-1"))
                .isInstanceOf(Stale.class);
    }
}
