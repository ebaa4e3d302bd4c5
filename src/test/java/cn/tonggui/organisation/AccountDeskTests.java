package cn.tonggui.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.Refusal;
import cn.tonggui.kernel.RuleBroken;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What administrators see of accounts, and do without a second person. */
class AccountDeskTests {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 9, 0);

    private final ChangesAtWork at = ChangesAtWork.inTheDemo();
    private final Clock clock = DemoOrganisation.clockAt(NOW);
    private final AccountMapper accounts = at.database.mapper(AccountMapper.class);
    private final SignInFailureMapper failures = at.database.mapper(SignInFailureMapper.class);
    private final SignInThrottle throttle = new SignInThrottle(failures, new FailureCounts(failures), clock);
    private final List<Object> facts = new ArrayList<>();
    private final AccountDesk desk =
            new AccountDesk(at.database.mapper(AccountDeskMapper.class), accounts, at.trees, clock);
    private final InitialPasswords initial =
            new InitialPasswords(accounts, ChangesAtWork.book(at.database), failures, facts::add, clock);

    private AccountDesk.Page list(String q, String kind, String state, String unit, String after, String who) {
        return desk.list(new AccountQuery(q, kind, state, unit, after), at.viewer(who));
    }

    private List<String> names(String q, String kind, String state, String unit, String who) {
        return list(q, kind, state, unit, "", who).items().stream()
                .map(AccountDesk.Item::username)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "秦守信, '', '', '', qinshouxin",
        "SHOUX, '', '', '', qinshouxin",
        "p34, '', '', '', qinshouxin",
        "'', AUDITOR, '', '', auditor",
        "'', SYSTEM_ADMIN, open, '', sysadmin",
        "秦守信, '', '', QS, qinshouxin"
    })
    void theListIsNarrowedByWordsKindStateAndUnit(String q, String kind, String state, String unit, String found) {
        assertThat(names(q, kind, state, unit, "sysadmin")).containsExactly(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "!", "' OR '1'='1", "<svg onload=1>", "${7*7}", "\u0000x"})
    void wildcardsAndHostileWordsFindNothing(String q) {
        assertThat(names(q, "", "", "", "sysadmin")).isEmpty();
        assertThat(names("", q, "", "", "sysadmin")).isEmpty();
        assertThat(names("秦守信", "", q, "NOWHERE", "sysadmin")).containsExactly("qinshouxin");
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        List<String> all = new ArrayList<>();
        String after = "";
        while (after != null) {
            AccountDesk.Page page = list("", "", "", "", after, "sysadmin");
            assertThat(page.items()).hasSizeLessThanOrEqualTo(AccountDesk.PAGE);
            page.items().forEach(one -> all.add(one.username()));
            after = page.next();
        }
        assertThat(all)
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSize(at.database.jdbc().queryForObject("SELECT COUNT(*) FROM org_account", Integer.class));
    }

    @Test
    void theAuditAdministratorKnowsOfTheAuditSideAlone() {
        assertThat(names("", "", "", "", "auditadmin")).containsExactly("auditadmin", "auditor");
        assertThatThrownBy(() -> desk.require("qinshouxin", at.viewer("auditadmin")))
                .isInstanceOf(NotFound.class);
        assertThat(desk.require("qinshouxin", at.viewer("secadmin")).number()).isEqualTo("P34");
    }

    @Test
    void aLockedAccountIsShownAndUnlocked() {
        for (int i = 0; i < 5; i++) {
            throttle.failed("qinshouxin", "10.0.0.1");
        }
        assertThat(names("", "", "locked", "", "sysadmin")).containsExactly("qinshouxin");

        initial.unlock("qinshouxin", at.viewer("sysadmin"));

        assertThat(throttle.locked("qinshouxin", "10.0.0.2")).isFalse();
        assertThat(names("", "", "locked", "", "sysadmin")).isEmpty();
        assertThat(facts).containsExactly(new AccountUnlocked("qinshouxin", "sysadmin", NOW));
        assertThatThrownBy(() -> initial.unlock("qinshouxin", at.viewer("P34"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> initial.unlock("sysadmin", at.viewer("sysadmin")))
                .isInstanceOf(NotAllowed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "sysadmin, qinshouxin, true",
        "sysadmin, secadmin, true",
        "sysadmin, sysadmin, false",
        "sysadmin, auditor, false",
        "sysadmin, auditadmin, false",
        "secadmin, qinshouxin, false",
        "secadmin, sysadmin, true",
        "secadmin, auditadmin, true",
        "secadmin, secadmin, false",
        "auditadmin, auditor, true",
        "auditadmin, qinshouxin, false",
        "auditadmin, auditadmin, false",
        "P04, qinshouxin, false",
        "auditor, auditor, false"
    })
    void whoGivesWhomAnInitialPassword(String by, String of, boolean allowed) {
        Account before = accounts.account(of).orElseThrow().account();
        if (!allowed) {
            assertThatThrownBy(() -> initial.issue(List.of(of), at.viewer(by))).isInstanceOf(Refusal.class);
            assertThat(accounts.account(of).orElseThrow().account()).isEqualTo(before);
            return;
        }
        InitialPasswords.Issued issued =
                initial.issue(List.of(of), at.viewer(by)).get(0);

        assertThat(accounts.account(of).orElseThrow().account().mustChange()).isTrue();
        assertThat(facts).containsExactly(new PasswordIssued(of, by, NOW));
        assertThat(facts.toString()).doesNotContain(issued.password());
    }

    @Test
    void aClosedAccountGetsNoPasswordAndNoneAtAllForNobody() {
        at.database.jdbc().update("UPDATE org_account SET enabled = FALSE WHERE id = 'P34'");
        assertThatThrownBy(() -> initial.issue(List.of("qinshouxin"), at.viewer("sysadmin")))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> initial.issue(List.of(), at.viewer("sysadmin")))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> initial.issue(List.of("nobody"), at.viewer("sysadmin")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void usernamesAreProposedFromNameOrNumberAndNeverTwice() {
        at.database.jdbc().update("DELETE FROM org_account WHERE id IN ('P39', 'P40')");
        at.database.jdbc().update("UPDATE org_person SET pinyin = 'qinshouxin' WHERE id = 'P39'");
        at.database.jdbc().update("UPDATE org_person SET pinyin = '' WHERE id = 'P40'");

        List<AccountDesk.Candidate> found = desk.without("QSGW", List.of("qinshouxin2"), at.viewer("sysadmin"));

        assertThat(found)
                .extracting(AccountDesk.Candidate::person, AccountDesk.Candidate::proposed)
                .containsExactlyInAnyOrder(tuple("P39", "qinshouxin3"), tuple("P40", "p40"));
        assertThat(desk.without("NOWHERE", List.of(), at.viewer("sysadmin"))).isEmpty();
        for (String who : List.of("secadmin", "auditadmin", "P04")) {
            assertThatThrownBy(() -> desk.without("QSGW", List.of(), at.viewer(who)))
                    .isInstanceOf(NotAllowed.class);
        }
    }
}
