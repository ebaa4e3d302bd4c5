package cn.tonggui.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTests {

    private static final long LIMIT = 9_007_199_254_740_992L;

    @Test
    void sortsKeysByCodeUnitsAsInTheExampleOfTheStandard() {
        Map<String, Object> map = new LinkedHashMap<>();
        for (String key : List.of("\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6")) {
            map.put(key, 0);
        }

        // U+FB33 decomposes under NFC; U+1F600 sorts before U+FB.. because its first code unit is D83D.
        assertThat(CanonicalJson.of(map))
                .isEqualTo(
                        "{\"\\r\":0,\"1\":0,\"\u0080\":0,\"\u00f6\":0,\"\u05d3\u05bc\":0,\"\u20ac\":0,\"\ud83d\ude00\":0}");
    }

    @Test
    void sortsASupplementaryCharacterBeforeTheEndOfTheBasicPlane() {
        assertThat(CanonicalJson.of(Map.of("\uff01", 1, "\ud842\udfb7", 2)))
                .isEqualTo("{\"\ud842\udfb7\":2,\"\uff01\":1}");
    }

    @Test
    void escapesWhatTheStandardEscapesAndNothingElse() {
        assertThat(written("\u20ac$\u000f\nA'B\"\\\\\"/")).isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
        assertThat(written("\b\t\n\f\r")).isEqualTo("\"\\b\\t\\n\\f\\r\"");
        assertThat(written("\u0000\u001f \u007f\u2028</script>")).isEqualTo("\"\\u0000\\u001f \u007f\u2028</script>\"");
    }

    @Test
    void writesNestedListsAndMapsWithoutSpace() {
        assertThat(CanonicalJson.of(Map.of("b", List.of(1, true, Map.of("z", List.of(), "a", Map.of())), "a", "支部")))
                .isEqualTo("{\"a\":\"支部\",\"b\":[1,true,{\"a\":{},\"z\":[]}]}");
    }

    @Test
    void writesEqualFactsAsEqualBytesWhateverTheirComposition() {
        assertThat(written("e\u0301")).isEqualTo(written("\u00e9")).isEqualTo("\"\u00e9\"");
    }

    @Test
    void takesIntegersBelowTwoToThe53rdOnly() {
        assertThat(written(LIMIT - 1)).isEqualTo("9007199254740991");
        assertThat(written(1 - LIMIT)).isEqualTo("-9007199254740991");
        assertThat(written(0)).isEqualTo("0");
        for (long tooLarge : new long[] {LIMIT, LIMIT + 1, -LIMIT, -LIMIT - 1, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertThatThrownBy(() -> written(tooLarge)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud842", "\udfb7", "a\ud842b", "\udfb7\ud842"})
    void refusesALoneSurrogateInTextAndKey(String broken) {
        assertThatThrownBy(() -> written(broken)).hasMessageContaining("$.x is lone surrogate");
        assertThatThrownBy(() -> CanonicalJson.of(Map.of(broken, 1))).hasMessageContaining("lone surrogate");
    }

    @Test
    void namesThePathOfWhatItRefuses() {
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("c", null);

        assertThatThrownBy(() -> CanonicalJson.of(Map.of("a", List.of("x", nothing))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("$.a[1].c is null");
        assertThatThrownBy(() -> CanonicalJson.of(Map.of("a", Arrays.asList(1, null))))
                .hasMessageContaining("$.a[1] is null");
        for (Object other : List.of(1.5, 1.0f, new BigDecimal("1"), 'c', Set.of(), new int[0])) {
            assertThatThrownBy(() -> written(other)).hasMessageContaining("$.x is ");
        }
    }

    @Test
    void refusesKeysThatAreNoStringsOrBecomeOne() {
        assertThatThrownBy(() -> written(Map.of(1, "a"))).hasMessageContaining("$.x is key that is no string: 1");
        assertThatThrownBy(() -> CanonicalJson.of(Map.of("e\u0301", 1, "\u00e9", 2)))
                .hasMessageContaining("stands twice");
    }

    private static String written(Object value) {
        String json = CanonicalJson.of(Map.of("x", value));
        return json.substring("{\"x\":".length(), json.length() - 1);
    }
}
