package cn.tonggui.election.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrokeOrderTests {

    @Test
    void ordersTheCandidatesOfTheDemonstration() {
        StrokeOrder order = StrokeOrder.of(List.of("常青峰", "陶永康", "骆长河", "苗立春", "温雅", "樊大勇"));
        assertThat(order.names()).containsExactly("苗立春", "骆长河", "陶永康", "常青峰", "温雅", "樊大勇");
        assertThat(order.unsettled()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // as many strokes: by the kind of the first stroke that differs
                "丁 于 万 习 马 王 韦 毛 尹 邓",
                // 阝 has two strokes, not three
                "王可 邓 邢 阮 陆 陈 郑 郭 陶",
                // within a surname one given character before two, then the given characters
                "王芳 王一民 王大明 王小兵",
                // a surname of two characters after its first character alone
                "欧明远 欧阳文",
                "白云 司马光 司马明远 司徒文",
            })
    void ordersByStrokes(String expected) {
        List<String> names = List.of(expected.split(" "));
        List<String> mixed = new ArrayList<>(names);
        Collections.shuffle(mixed, new Random(1));
        assertThat(StrokeOrder.of(mixed)).isEqualTo(new StrokeOrder(names, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        // the same strokes in the same order
        "于文 干文 丁一, 于文 干文",
        // a surname and a given character that the table has not got: last, and said
        "囧明 王芳 丁一, 王芳 囧明",
        "王囧明 王大明 丁一, 王大明 王囧明",
        "王芳 王芳 丁一, 王芳 王芳",
    })
    void leavesToTheCommitteeWhatStrokesDoNotSettle(String names, String unsettled) {
        StrokeOrder order = StrokeOrder.of(List.of(names.split(" ")));
        assertThat(order.names()).hasSize(3).startsWith("丁一");
        assertThat(order.unsettled()).containsExactlyInAnyOrder(unsettled.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"马, 551", "苗, 12225121", "骆, 551354251", "陶, 5235311252", "陈, 5215234", "樊, 123434341234134"})
    void knowsHowACharacterIsWritten(String character, String strokes) {
        assertThat(StrokeTable.find(character.codePointAt(0))).contains(strokes);
    }
}
