package cn.tonggui.organisation;

import static cn.tonggui.organisation.ChangesAtWork.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.testing.ModuleDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From an empty database to the two of 组织科 who enter everything else. */
@Tag("database")
class FirstStartChangesTests {

    private static final List<String> FIRST = List.of(
            "UNIT_OPEN code=GS kind=DEPOT name=工务段 @2020-01-01",
            "UNIT_OPEN code=DW kind=COMMITTEE name=工务段党委 @2020-01-01",
            "LINK_JOIN party=DW admin=GS kind=MAIN",
            "UNIT_OPEN code=B1 kind=BRANCH name=机关党支部 parent=DW approval=DW @2020-01-01",
            "PERSON_ENTER person=P1 name=解一 sex=M birthYear=1980 unit=GS",
            "PERSON_ENTER person=P2 name=仇二 sex=F birthYear=1985 unit=GS",
            "MEMBERSHIP_BEGIN person=P1 branch=B1 category=FULL @2020-01-01",
            "DUTY_BEGIN side=PARTY unit=DW person=P1",
            "OFFICE_BEGIN person=P1 office=organisation-dept unit=GS source=APPOINT",
            "OFFICE_BEGIN person=P2 office=organisation-dept unit=GS source=APPOINT");

    private final ChangesAtWork at = new ChangesAtWork(new ModuleDatabase());

    @BeforeEach
    void administrators() {
        AccountMapper accounts = at.database.mapper(AccountMapper.class);
        accounts.add(
                "sysadmin",
                "sysadmin",
                "系统管理员",
                null,
                Account.Kind.SYSTEM_ADMIN,
                null,
                "x",
                ChangesAtWork.TODAY.atStartOfDay());
        accounts.add(
                "secadmin",
                "secadmin",
                "安全管理员",
                null,
                Account.Kind.SECURITY_ADMIN,
                null,
                "x",
                ChangesAtWork.TODAY.atStartOfDay());
        accounts.add(
                "auditadmin",
                "auditadmin",
                "审计管理员",
                null,
                Account.Kind.AUDIT_ADMIN,
                null,
                "x",
                ChangesAtWork.TODAY.atStartOfDay());
    }

    private void accountFor(String person) {
        at.database.jdbc().update("""
                INSERT INTO org_account (username, id, name, person, kind, password_hash, enabled)
                VALUES (?, ?, 'x', ?, 'PERSON', 'x', TRUE)""", "u" + person, person, person);
    }

    @Test
    void oneAdministratorEntersTheOtherConfirmsAndThenBothAreDone() {
        List<Change> entered = new ArrayList<>();
        FIRST.forEach(text -> entered.add(at.enter(entry(text), "sysadmin")));
        assertThat(entered).extracting(Change::state).containsOnly(Change.State.WAITING);
        assertThat(at.organisation.units()).isEmpty();
        assertThat(at.changes.waiting(at.viewer("secadmin"))).hasSize(10).allMatch(Change::mayDecide);
        assertThat(at.changes.waiting(at.viewer("sysadmin"))).hasSize(10).noneMatch(Change::mayDecide);
        assertThat(at.changes.waiting(at.viewer("auditadmin"))).isEmpty();

        assertThatThrownBy(() -> at.confirm(entered.get(0), "sysadmin"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("SD17");
        entered.forEach(change -> at.confirm(change, "secadmin"));

        accountFor("P1");
        accountFor("P2");
        assertThat(at.changes.open(at.viewer("sysadmin")))
                .isNotEmpty()
                .allMatch(kind -> kind.fields().contains("username"));
        assertThatThrownBy(() -> at.enter(entry("UNIT_OPEN code=X kind=DEPOT name=x"), "sysadmin"))
                .isInstanceOf(NotAllowed.class);
        Change office = at.enter(entry("OFFICE_BEGIN person=P1 office=secretary unit=B1 source=APPOINT"), "P2");
        assertThat(at.changes.waiting(at.viewer("secadmin"))).isEmpty();
        assertThatThrownBy(() -> at.confirm(office, "P1"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("change-own");
    }

    @Test
    void whatStandsOnSomethingUnconfirmedIsNotConfirmedBeforeIt() {
        at.enter(entry(FIRST.get(0)), "sysadmin");
        Change person = at.enter(entry(FIRST.get(4)), "sysadmin");
        assertThatThrownBy(() -> at.confirm(person, "secadmin"))
                .isInstanceOf(Unacceptable.class)
                .hasMessageContaining("unit-unknown");
    }

    @Test
    void theSameIsNotEnteredTwice() {
        at.enter(entry(FIRST.get(0)), "sysadmin");
        assertThat(at.findings(entry(FIRST.get(0)), "sysadmin")).containsExactly("code unit-taken");
    }

    @Test
    void nothingButWhatTheStartNeeds() {
        assertThat(at.changes.open(at.viewer("sysadmin")))
                .containsAll(ChangeFamily.FIRST_START)
                .allMatch(kind ->
                        ChangeFamily.FIRST_START.contains(kind) || kind.fields().contains("username"));
        assertThat(at.changes.open(at.viewer("secadmin"))).isEmpty();
        FIRST.subList(0, 5).forEach(text -> at.enter(entry(text), "sysadmin"));
        assertThat(at.findings(entry("OFFICE_BEGIN person=P1 office=director unit=GS source=APPOINT"), "sysadmin"))
                .containsExactly("office first-start-office");
    }

    @Test
    void theSecondAdministratorRefusesWithAReason() {
        Change change = at.enter(entry(FIRST.get(0)), "sysadmin");
        Change refused = at.refuse(change, "secadmin");
        assertThat(refused.state()).isEqualTo(Change.State.REFUSED);
        assertThat(refused.reason()).isEqualTo("材料不全");
        assertThat(at.findings(entry(FIRST.get(0)), "sysadmin")).isEmpty();
        assertThat(at.changes.history("GS", at.viewer("sysadmin"))).hasSize(1);
    }
}
