package cn.tonggui.organisation;

import static cn.tonggui.organisation.ChangesAtWork.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Stale;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts: opened, closed and opened again by two administrators of different kinds. */
class AccountChangesTests {

    private final ChangesAtWork at = ChangesAtWork.inTheDemo();

    @BeforeEach
    void twoWithoutAnAccount() {
        at.database.jdbc().update("DELETE FROM org_account WHERE id IN ('P39', 'P40')");
    }

    private static Entry open(String username, String person) {
        return entry(ChangeKind.ACCOUNT_OPEN, "username", username, "person", person);
    }

    private static Entry role(String username, String kind, String scope) {
        return scope.isEmpty()
                ? entry(ChangeKind.ROLE_ACCOUNT_OPEN, "username", username, "name", "备用", "kind", kind)
                : entry(ChangeKind.ROLE_ACCOUNT_OPEN, "username", username, "name", "备用", "kind", kind, "scope", scope);
    }

    private static Entry close(String username) {
        return entry(ChangeKind.ACCOUNT_CLOSE, "username", username);
    }

    private static Entry reopen(String username) {
        return entry(ChangeKind.ACCOUNT_REOPEN, "username", username);
    }

    private Account account(String username) {
        return at.organisation.account(username).orElseThrow();
    }

    @Test
    void anAccountExistsOnlyOnceTheSecurityAdministratorAgreed() {
        Change opened = at.enter(open("laixiaojun", "P40"), "sysadmin");
        assertThat(opened.state()).isEqualTo(Change.State.WAITING);
        assertThat(opened.words()).isEqualTo("为赖小军开立账号 laixiaojun");
        assertThat(at.organisation.account("laixiaojun")).isEmpty();

        at.confirm(opened, "secadmin");

        Account account = account("laixiaojun");
        assertThat(account.enabled()).isTrue();
        assertThat(account.mustChange()).isTrue();
        assertThat(account.id().value()).isEqualTo("P40");
    }

    @Test
    void oneAdministratorAloneIsRefused() {
        Change opened = at.enter(open("laixiaojun", "P40"), "sysadmin");
        assertThatThrownBy(() -> at.confirm(opened, "sysadmin")).isInstanceOf(RuleBroken.class);
        for (String who : List.of("auditadmin", "P04", "P34", "auditor")) {
            assertThatThrownBy(() -> at.confirm(opened, who)).as(who).isInstanceOfAny(NotAllowed.class, NotFound.class);
        }
        for (String who : List.of("secadmin", "auditadmin", "P04", "P34", "auditor")) {
            assertThatThrownBy(() -> at.enter(open("laixiaojun", "P40"), who))
                    .as(who)
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(at.organisation.account("laixiaojun")).isEmpty();
    }

    @Test
    void aSecondSystemAdministratorIsNoSecondPerson() {
        at.confirm(at.enter(role("sysadmin2", "SYSTEM_ADMIN", ""), "sysadmin"), "secadmin");
        Change opened = at.enter(open("laixiaojun", "P40"), "sysadmin");

        assertThatThrownBy(() -> at.confirm(opened, "sysadmin2")).isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatWasDecidedIsNotDecidedAgain() {
        Change opened = at.enter(open("laixiaojun", "P40"), "sysadmin");
        at.refuse(opened, "secadmin");

        assertThatThrownBy(() -> at.confirm(opened, "secadmin")).isInstanceOf(Stale.class);
        assertThat(at.organisation.account("laixiaojun")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Lai", "来晓军", "l", "-lai", ".lai", "lai xiao", "lai/..", "lai@x", "<svg>", "lai'", "lai\u202e"})
    void aUsernameOfAnotherPatternIsRefused(String username) {
        assertThat(at.findings(open(username, "P40"), "sysadmin")).contains("username account-pattern");
    }

    @ParameterizedTest
    @CsvSource({"39, false", "40, false", "41, true"})
    void aUsernameHasFortyCharactersAtMost(int length, boolean refused) {
        assertThat(at.findings(open("a".repeat(length), "P40"), "sysadmin").isEmpty())
                .isEqualTo(!refused);
    }

    @Test
    void aUsernameAndAPersonAreTakenOnce() {
        assertThat(at.findings(open("qinshouxin", "P40"), "sysadmin")).contains("username account-taken");
        assertThat(at.findings(open("neu", "P34"), "sysadmin")).contains("person account-has-one");
        assertThat(at.findings(open("neu", "P99X"), "sysadmin")).contains("person person-unknown");
        at.enter(open("laixiaojun", "P40"), "sysadmin");
        assertThat(at.findings(open("laixiaojun", "P39"), "sysadmin")).contains("username account-taken");
        assertThat(at.findings(open("lai", "P40"), "sysadmin")).contains("person account-has-one");
    }

    @Test
    void severalAreOpenedTogetherOrNone() {
        assertThatThrownBy(() -> at.enterAll(List.of(open("a1", "P39"), open("a1", "P40")), "sysadmin"))
                .isInstanceOf(Unacceptable.class);
        assertThat(at.changes.waiting(at.viewer("secadmin"))).isEmpty();

        List<Change> both = at.enterAll(List.of(open("a1", "P39"), open("a2", "P40")), "sysadmin");
        both.forEach(one -> at.confirm(one, "secadmin"));
        assertThat(account("a1").id().value()).isEqualTo("P39");
        assertThat(account("a2").id().value()).isEqualTo("P40");
    }

    @ParameterizedTest
    @CsvSource({
        "SYSTEM_ADMIN, '', sysadmin, auditadmin",
        "SECURITY_ADMIN, '', sysadmin, auditadmin",
        "AUDIT_ADMIN, '', auditadmin, sysadmin",
        "AUDITOR, QSGW, auditadmin, sysadmin"
    })
    void userAdministrationAndAuditAreApart(String kind, String scope, String allowed, String refused) {
        assertThat(at.findings(role("reserve", kind, scope), refused)).containsExactly("kind SD16");
        at.confirm(at.enter(role("reserve", kind, scope), allowed), "secadmin");
        assertThat(account("reserve").kind().name()).isEqualTo(kind);
        assertThat(at.findings(close("reserve"), refused)).contains("kind SD16");
    }

    @Test
    void anAuditorHasAScopeAndNobodyElse() {
        assertThat(at.findings(role("reserve", "AUDITOR", ""), "auditadmin")).contains("scope required");
        assertThat(at.findings(role("reserve", "SYSTEM_ADMIN", "QSGW"), "sysadmin"))
                .contains("scope account-scope");
        assertThat(at.findings(role("reserve", "PERSON", ""), "sysadmin")).contains("kind word-unknown");
    }

    @Test
    void anAccountWithoutAPersonNeverBearsAPersonsNumber() {
        assertThat(at.findings(role("p34", "SYSTEM_ADMIN", ""), "sysadmin")).contains("username account-is-person");
        assertThat(at.findings(role("a".repeat(21), "SYSTEM_ADMIN", ""), "sysadmin"))
                .contains("username too-long");
    }

    @Test
    void aClosedAccountOpensNothingUntilItIsOpenedAgain() {
        at.confirm(at.enter(close("qinshouxin"), "sysadmin"), "secadmin");
        assertThat(account("qinshouxin").enabled()).isFalse();
        assertThat(at.findings(close("qinshouxin"), "sysadmin")).contains("username account-closed");

        at.confirm(at.enter(reopen("qinshouxin"), "sysadmin"), "secadmin");
        assertThat(account("qinshouxin").enabled()).isTrue();
        assertThat(at.findings(reopen("qinshouxin"), "sysadmin")).contains("username account-open");
        assertThat(at.findings(close("nobody"), "sysadmin")).contains("username account-unknown");
    }

    @Test
    void nobodyClosesTheOwnAccount() {
        at.confirm(at.enter(role("sysadmin2", "SYSTEM_ADMIN", ""), "sysadmin"), "secadmin");
        assertThat(at.findings(close("sysadmin"), "sysadmin")).containsExactly("username account-own");

        at.confirm(at.enter(role("secadmin2", "SECURITY_ADMIN", ""), "sysadmin"), "secadmin");
        Change change = at.enter(close("secadmin"), "sysadmin");
        assertThatThrownBy(() -> at.confirm(change, "secadmin")).isInstanceOf(RuleBroken.class);
        at.confirm(change, "secadmin2");
        assertThat(account("secadmin").enabled()).isFalse();
    }

    @Test
    void theLastOfEachKindStays() {
        assertThat(at.findings(close("secadmin"), "sysadmin")).contains("username account-last");
        at.confirm(at.enter(role("sysadmin2", "SYSTEM_ADMIN", ""), "sysadmin"), "secadmin");
        at.confirm(at.enter(role("sysadmin3", "SYSTEM_ADMIN", ""), "sysadmin"), "secadmin");
        at.enter(close("sysadmin2"), "sysadmin");
        assertThat(at.findings(close("sysadmin3"), "sysadmin")).isEmpty();
        assertThat(at.findings(close("sysadmin"), "sysadmin2")).isEmpty();
        at.enter(close("sysadmin3"), "sysadmin");
        assertThat(at.findings(close("sysadmin"), "sysadmin2")).contains("username account-last");
        at.confirm(at.enter(close("auditor"), "auditadmin"), "secadmin");
        assertThat(account("auditor").enabled()).isFalse();
    }

    @Test
    void anAccountWhoseKindAndPersonDoNotAgreeOpensNothing() {
        at.database.jdbc().update("ALTER TABLE org_account DROP CONSTRAINT ck_org_account_person");
        at.database.jdbc().update("UPDATE org_account SET kind = 'SYSTEM_ADMIN' WHERE id = 'P34'");
        at.database.jdbc().update("UPDATE org_account SET kind = 'PERSON' WHERE id = 'secadmin'");
        at.database.jdbc().update("UPDATE org_account SET id = 'P40', username = 'odd' WHERE id = 'auditadmin'");

        assertThat(account("qinshouxin").enabled()).isFalse();
        assertThat(account("secadmin").enabled()).isFalse();
        assertThat(account("odd").enabled()).isFalse();
        assertThat(account("sysadmin").enabled()).isTrue();
    }

    @Test
    void whoAdministersSeesWhatTheOwnSideEntered() {
        at.enter(open("laixiaojun", "P40"), "sysadmin");
        Change audit = at.enter(role("auditor2", "AUDITOR", "QSGW"), "auditadmin");

        assertThat(at.changes.waiting(at.viewer("secadmin"))).hasSize(2).allMatch(Change::mayDecide);
        assertThat(at.changes.waiting(at.viewer("auditadmin")))
                .extracting(Change::id)
                .containsExactly(audit.id());
        assertThat(at.changes.waiting(at.viewer("sysadmin"))).hasSize(1).noneMatch(Change::mayDecide);
        assertThat(at.changes.waiting(at.viewer("P34"))).isEmpty();
    }
}
