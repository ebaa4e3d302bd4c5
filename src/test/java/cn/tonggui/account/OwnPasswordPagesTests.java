package cn.tonggui.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.TongguiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One's own password in the browser: the first one, a wrong choice, guesses, other sessions. */
@TongguiTest
@Tag("http")
class OwnPasswordPagesTests extends NewcomerTests {

    @Test
    void withTheInitialPasswordNothingOpensButTheFormThatChangesIt() throws Exception {
        newcomer.open();
        newcomer.confirmAll();
        String first = newcomer.issue("sysadmin", "nangongyu");
        SignedInBrowser own = new SignedInBrowser(mvc);
        own.signIn("nangongyu", first);

        for (String page : List.of("/", "/inbox", "/cases", "/start", "/rules", "/notices")) {
            assertThat(own.get(page).location()).as(page).isEqualTo("/password");
        }
        assertThat(own.post("/notices/read", Map.of()).location()).isEqualTo("/password");
        for (String piece : List.of("/badges", "/operations/alarm")) {
            assertThat(own.leadsAway(piece, "/inbox")).as(piece).isTrue();
            assertThat(own.leadsAway(piece, "/password")).as(piece).isFalse();
        }
        assertThat(own.get("/password").text()).contains("您现在用的是初始口令");
        own.choose(first, "Kmvt-wzx74-1");
        assertThat(own.get("/inbox").status()).isEqualTo(200);
        assertThat(own.get("/password").text()).contains("口令已修改").doesNotContain("您现在用的是初始口令");
        assertThat(new SignedInBrowser(mvc).signIn("nangongyu", first)).isEqualTo("401");
    }

    @Test
    void aWrongChoiceSaysWhyAtItsFieldAndTellsNoPassword() {
        SignedInBrowser own = newcomer.opened("Kmvt-wzx74-1");
        Answer refused = own.post(
                "/password", Map.of("current", "Kmvt-wzx74-1", "next", "Nangongyu-74", "again", "Nangongyu-75"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("这个口令容易被猜到", "两次输入的新口令不一样").doesNotContain("Nangongyu-74", "Kmvt-wzx74-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\0", "\ud83d\ude84", "' OR 1=1 --", "${7*7}", "<script>alert(1)</script>", "\u202e"})
    void strangePasswordsAreNeverAFailureAndNeverShown(String text) {
        SignedInBrowser own = newcomer.opened("Kmvt-wzx74-1");
        for (String current : List.of("Kmvt-wzx74-1", text)) {
            Answer answer = own.post("/password", Map.of("current", current, "next", text, "again", text));
            assertThat(answer.status()).isIn(303, 422);
            assertThat(answer.text()).doesNotContain("<script>alert");
        }
        assertThat(own.post("/password", Map.of("next", "x".repeat(1_000_000))).status())
                .isEqualTo(422);
    }

    @Test
    void guessingThePresentPasswordLocksTheAccount() {
        SignedInBrowser own = newcomer.opened("Kmvt-wzx74-1");
        for (int i = 0; i < 5; i++) {
            newcomer.write("UPDATE org_sign_in_failure SET locked_until = NULL WHERE failures < 5");
            own.post("/password", Map.of("current", "guess", "next", "x", "again", "x"));
        }
        Answer locked = own.post(
                "/password", Map.of("current", "Kmvt-wzx74-1", "next", "Kmvt-wzx74-2", "again", "Kmvt-wzx74-2"));

        assertThat(locked.status()).isEqualTo(422);
        assertThat(locked.text()).contains("尝试次数太多");
        assertThat(browser.get("sysadmin", "/accounts?state=locked").text()).contains("nangongyu");
        browser.post("sysadmin", "/accounts/of/nangongyu/unlock", Map.of());
        own.choose("Kmvt-wzx74-1", "Kmvt-wzx74-2");
    }

    @Test
    void changingThePasswordEndsTheOtherSessions() {
        SignedInBrowser own = newcomer.opened("Kmvt-wzx74-1");
        SignedInBrowser elsewhere = new SignedInBrowser(mvc);
        elsewhere.signIn("nangongyu", "Kmvt-wzx74-1");
        assertThat(elsewhere.get("/inbox").status()).isEqualTo(200);

        own.choose("Kmvt-wzx74-1", "Kmvt-wzx74-2");

        assertThat(own.get("/inbox").status()).isEqualTo(200);
        assertThat(elsewhere.get("/inbox").location()).isEqualTo("/sign-in");
    }
}
