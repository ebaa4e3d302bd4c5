package cn.tonggui.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalReaderTests {

    @Test
    void readsWhatTheWriterWrites() throws Unreadable {
        Map<String, Object> map = Map.of(
                "text", "支部\ud842\udfb7 \"\\\b\t\n\f\r\u0000\u001f\u007f/",
                "list", List.of(1L, -9_007_199_254_740_991L, 0L, true, false, List.of(), Map.of()),
                "", Map.of("\uff01", "a", "\ud842\udfb7", "b"));

        assertThat(CanonicalReader.read(Json.bytes(map))).isEqualTo(map);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "1",
                "{} ",
                " {}",
                "{}{}",
                "{\"a\": 1}",
                "{\"a\":1 }",
                "{\"b\":1,\"a\":1}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,}",
                "{,\"a\":1}",
                "{\"a\":[1,]}",
                "{\"a\":[,1]}",
                "{\"a\":01}",
                "{\"a\":-0}",
                "{\"a\":+1}",
                "{\"a\":1.0}",
                "{\"a\":1e1}",
                "{\"a\":9007199254740992}",
                "{\"a\":-9007199254740992}",
                "{\"a\":99999999999999999999999999}",
                "{\"a\":null}",
                "{\"a\":True}",
                "{\"a\":\"\\/\"}",
                "{\"a\":\"\\u0041\"}",
                "{\"a\":\"\\u000A\"}",
                "{\"a\":\"\\u000a\"}",
                "{\"a\":\"\\ud842\"}",
                "{\"a\":\"\\u001F\"}",
                "{\"a\":\"\t\"}",
                "{\"a\":\"e\u0301\"}",
                "{\"e\u0301\":1}",
                "{a:1}",
                "{'a':1}",
                "{\"a\"",
                "{\"a\":\"",
                "{\"a\":\"\\",
                "{\"a\":\"\\u00",
                "\ufeff{}"
            })
    void refusesEveryOtherWay(String json) {
        assertThatThrownBy(() -> CanonicalReader.read(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void refusesBytesThatAreNoText() {
        for (byte[] wrong : List.of(
                new byte[] {'{', '"', (byte) 0xc0, (byte) 0x80, '"', ':', '1', '}'},
                new byte[] {'{', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', ':', '1', '}'},
                new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'})) {
            assertThatThrownBy(() -> CanonicalReader.read(wrong)).hasMessage("unreadable.utf8");
        }
    }

    @Test
    void goesDownSixtyFourStepsAndNotAThousand() throws Unreadable {
        assertThat(CanonicalReader.read(nested(63))).isNotEmpty();
        assertThat(CanonicalReader.read(nested(64))).isNotEmpty();
        assertThatThrownBy(() -> CanonicalReader.read(nested(65))).hasMessage("unreadable.deep");
        assertThatThrownBy(() -> CanonicalReader.read(nested(1_000_000))).hasMessage("unreadable.deep");
    }

    private static byte[] nested(int lists) {
        return ("{\"a\":" + "[".repeat(lists) + "]".repeat(lists) + "}").getBytes(StandardCharsets.UTF_8);
    }
}
