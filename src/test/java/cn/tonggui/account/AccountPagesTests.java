package cn.tonggui.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Browser;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.TongguiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From a person without an account to one who is signed in with a password of the own choice, and out again. */
@TongguiTest
class AccountPagesTests extends NewcomerTests {

    @Test
    void thePageProposesAFreeUsernameAndTheAccountWaits() {
        assertThat(browser.get("sysadmin", "/accounts/open?unit=QS3").text()).contains("南宫雨", "value=\"nangongyu\"");
        assertThat(browser.get("sysadmin", "/accounts/open?unit=QS3&names=number")
                        .text())
                .contains("value=\"n01\"");

        assertThat(newcomer.open().status()).isEqualTo(303);

        assertThat(browser.get("sysadmin", "/accounts").text()).contains("为南宫雨开立账号 nangongyu", "收回");
        assertThat(browser.get("secadmin", "/accounts").text()).contains("为南宫雨开立账号 nangongyu", "确认选中的变更");
        assertThat(browser.get("sysadmin", "/accounts/open?unit=QS3").text()).doesNotContain("南宫雨");
        assertThat(new SignedInBrowser(mvc).signIn("nangongyu", Browser.PASSWORD))
                .isEqualTo("401");
    }

    @Test
    void aClosedAccountIsOutAtItsNextRequestAndAnIssuedPasswordEndsItsSessions() {
        SignedInBrowser own = newcomer.opened("Kmvt-wzx74-1");
        String again = newcomer.issue("sysadmin", "nangongyu");
        assertThat(own.get("/inbox").location()).isEqualTo("/sign-in");

        SignedInBrowser other = new SignedInBrowser(mvc);
        other.signIn("nangongyu", again);
        other.choose(again, "Kmvt-wzx74-3");
        assertThat(browser.post("sysadmin", "/accounts/of/nangongyu/close", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(other.get("/inbox").status()).isEqualTo(200);
        newcomer.confirmAll();
        assertThat(other.get("/inbox").location()).isEqualTo("/sign-in");
        assertThat(new SignedInBrowser(mvc).signIn("nangongyu", "Kmvt-wzx74-3")).isEqualTo("401");
        assertThat(browser.get("sysadmin", "/accounts/of/nangongyu").text())
                .contains("已关闭", "重新开启", "关闭账号 nangongyu（南宫雨）", "安全管理员");
    }

    @Test
    void theAuditAdministratorOpensAnAuditorWithTheSecurityAdministrator() {
        Map<String, String> form = Map.of("username", "reserve", "name", "第二审计员", "kind", "AUDITOR", "scope", "QSGW");
        assertThat(browser.post("sysadmin", "/accounts/role", form).text()).contains("用户管理和审计分开");
        assertThat(browser.post("auditadmin", "/accounts/role", form).status()).isEqualTo(303);
        newcomer.confirmAll();
        String first = newcomer.issue("auditadmin", "reserve");
        SignedInBrowser own = new SignedInBrowser(mvc);
        own.signIn("reserve", first);
        own.choose(first, "Kmvt-wzx74-1");
        assertThat(own.get("/cases").status()).isEqualTo(200);
        assertThat(own.get("/accounts").status()).isIn(403, 404);
    }

    @Test
    void eachFaultStandsBesideItsPersonAndWhatWasTypedStays() {
        Answer refused = browser.post(
                "sysadmin", "/accounts/open", Map.of("unit", "QS3", "person", "N01", "name-N01", "QIN <svg>"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("用户名用小写字母", "QIN &lt;svg&gt;").doesNotContain("<svg>");
        assertThat(browser.post("sysadmin", "/accounts/open", Map.of("unit", "QS3"))
                        .status())
                .isEqualTo(422);
        assertThat(browser.post("sysadmin", "/accounts/open", Map.of("person", "P999", "name-P999", "x1"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void othersHaveNothingToSeeThere() {
        for (String who : List.of("laixiaojun", "haoyizhou", "auditor")) {
            for (String page :
                    List.of("/accounts", "/accounts/open", "/accounts/role", "/accounts/of/sysadmin", "/setup")) {
                assertThat(browser.get(who, page).status()).as(who + page).isIn(403, 404);
            }
        }
        assertThat(browser.get("auditadmin", "/setup").status()).isIn(403, 404);
        assertThat(browser.get("secadmin", "/accounts/open").status()).isEqualTo(403);
        assertThat(browser.get("auditadmin", "/accounts/of/qinshouxin").status())
                .isEqualTo(404);
        assertThat(browser.get("sysadmin", "/accounts/of/nobody").status()).isEqualTo(404);
    }

    @Test
    void theDemonstrationIsPastItsFirstStart() {
        newcomer.write("""
                INSERT INTO org_office (person, office, unit, title, source, valid_from)
                VALUES ('P07', 'organisation-dept', 'QSGW', '组织干事', 'APPOINT', '2026-11-01')""");
        try {
            assertThat(browser.get("sysadmin", "/setup").text()).contains("首次启用已经完成");
            assertThat(browser.post("sysadmin", "/setup/units", Map.of("admin-code", "X"))
                            .status())
                    .isIn(403, 422);
        } finally {
            newcomer.write("DELETE FROM org_office WHERE title = '组织干事' AND valid_from = '2026-11-01'");
        }
    }
}
