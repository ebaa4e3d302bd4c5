package cn.tonggui.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Of a stack trace the classes and places are shown, and no word that an exception says. */
class FramesTests {

    @Test
    void showsClassesAndPlacesWithoutWhatTheySay() {
        String stack = """
                org.flowable.common.engine.api.FlowableException: 张三的入党申请 broken
                张三 again, in a second line
                \tat cn.tonggui.workflow.CaseTurns.of(CaseTurns.java:55)
                \tat java.base/java.util.HashMap.computeIfAbsent(HashMap.java:1229)
                \tat cn.tonggui.Lambda$1/0x000001.run(Unknown Source)
                \tat 张三.of(张三.java:1)
                Caused by: cn.tonggui.kernel.RuleBroken: SD06 [张三]
                \tat cn.tonggui.workflow.ApartCheck.check(ApartCheck.java:12) ~[classes/:?]
                \t... 52 more
                """;

        assertThat(Frames.of(stack))
                .containsExactly(
                        "org.flowable.common.engine.api.FlowableException",
                        "\tat cn.tonggui.workflow.CaseTurns.of(CaseTurns.java:55)",
                        "\tat java.base/java.util.HashMap.computeIfAbsent(HashMap.java:1229)",
                        "\tat cn.tonggui.Lambda$1/0x000001.run(Unknown Source)",
                        "Caused by: cn.tonggui.kernel.RuleBroken",
                        "\tat cn.tonggui.workflow.ApartCheck.check(ApartCheck.java:12)",
                        "\t... 52 more");
    }

    @Test
    void nothingKeptIsNothingShown() {
        assertThat(Frames.of("")).isEmpty();
        assertThat(Frames.of("只有一句话")).isEmpty();
    }
}
