package cn.tonggui.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.organisation.PasswordRules.Owner;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    private static final Owner OWNER = new Owner("qinshouxin", "秦守信", "qinshouxin");
    private final PasswordRules dengbao = new PasswordRules(PasswordProfile.DENGBAO);
    private final PasswordRules asvs = new PasswordRules(PasswordProfile.ASVS);

    private static List<String> codes(PasswordRules rules, String password) {
        return rules.broken(password, OWNER).stream().map(Finding::code).toList();
    }

    @ParameterizedTest
    @CsvSource({"Rk7-mvtqw, true", "Rk7-mvtqwz, false", "Rk7-mvtqwzx, false", "'', true"})
    void tenCharactersAreEnoughUnderDengbao(String password, boolean refused) {
        assertThat(codes(dengbao, password).contains("password-short")).isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource({"kmvtqwzxrbn, true", "kmvtqwzxrbnp, false", "kmvtqwzxrbnph, false"})
    void twelveCharactersOfAnyClassAreEnoughUnderAsvs(String password, boolean refused) {
        assertThat(codes(asvs, password)).isEqualTo(refused ? List.of("password-short") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"kmvtqwzxrb, true", "kmvtqwzx74, true", "Kmvtqwzx74, false", "Kmvt-wzx74, false", "钢轨伸缩缝kmvt74, false"})
    void threeOfTheFourClassesAreEnoughUnderDengbao(String password, boolean refused) {
        assertThat(codes(dengbao, password)).isEqualTo(refused ? List.of("password-classes") : List.of());
    }

    @Test
    void anEmojiAndARareCharacterCountAsOneEach() {
        assertThat(codes(dengbao, "𠮷🚄🚆🛤️aB3")).contains("password-short");
        assertThat(codes(dengbao, "𠮷🚄🚆🚉🚂🚃aB3道")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"64, true", "65, true", "127, true", "128, true", "129, false"})
    void longOnesAreTakenUpTo128Characters(int length, boolean taken) {
        String password = "Kq7-道岔捣固🚄zw ".repeat(20);
        String cut = password.substring(0, password.offsetByCodePoints(0, length));
        assertThat(codes(dengbao, cut).isEmpty()).isEqualTo(taken);
        assertThat(codes(asvs, cut).isEmpty()).isEqualTo(taken);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Qinshouxin-74",
                "x9QINSHOUXIN!",
                "秦守信Kmvt-7412",
                "Password-2026",
                "P@ssw0rd-2026",
                "P@$$w0rd1234",
                "2026!Tonggui!",
                "Tonggui-demo-2026",
                "Qwertyuiop-123",
                "工务段-2026-1122a",
                "中国共产党19210701a",
                "Aa1-Aa1-Aa1-",
                "Sysadmin-0001",
                "Dang.Zhi.Bu.74",
                "1qaz@WSX3edc4"
            })
    void whatEverybodyWouldTryIsRefused(String password) {
        String refused = codes(dengbao, password).toString() + codes(asvs, password);
        assertThat(refused).as(password).contains("password-guessed");
    }

    @Test
    void controlCharactersAreRefused() {
        assertThat(codes(dengbao, "Kmvt-wzx74\nq")).contains("password-control");
        assertThat(codes(dengbao, "Kmvt-wzx74\0q")).contains("password-control");
    }

    @Test
    void theListHoldsMoreThanTwoHundredWords() {
        assertThat(new CommonPasswords().size()).isGreaterThan(200);
    }

    @Test
    void whatWeMakeUpIsAlwaysTaken() {
        for (int i = 0; i < 500; i++) {
            String made = InitialPassword.next();
            assertThat(codes(dengbao, made)).as(made).isEmpty();
            assertThat(codes(asvs, made)).as(made).isEmpty();
        }
    }
}
