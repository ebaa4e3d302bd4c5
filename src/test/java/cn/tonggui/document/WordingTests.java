package cn.tonggui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Titles of documents. */
class WordingTests {

    private static final Wording TITLE = new Wording("{subject}\n选举人名册");

    private static String title(String subject) {
        return TITLE.lines(Map.of("subject", subject), 20);
    }

    @Test
    void aTitleThatFitsOnALineStaysOnOne() {
        assertThat(title("二工区党支部换届选举")).isEqualTo("二工区党支部换届选举选举人名册");
        assertThat(title("云岭线路车间党支部2027年选举")).isEqualTo("云岭线路车间党支部2027年选举选举人名册");
    }

    @Test
    void aLongerOneBreaksBetweenItsPartsOnly() {
        assertThat(title("云岭线路车间党支部2027年换届选举")).isEqualTo("云岭线路车间党支部2027年换届选举\n选举人名册");
        assertThat(title("甲\n乙云岭线路车间党支部2027年换届选举")).isEqualTo("甲 乙云岭线路车间党支部2027年换届选举\n选举人名册");
    }
}
