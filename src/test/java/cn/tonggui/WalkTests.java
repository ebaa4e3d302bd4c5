package cn.tonggui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import cn.tonggui.testing.Walks;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Every process reaches its ends, by the straight way and by its returns, refusals and timers. */
@TongguiTest
class WalkTests {

    @Autowired
    private Walker walker;

    @TestFactory
    Stream<DynamicTest> walks() {
        assertThat(Walks.all()).isNotEmpty();
        return Walks.all().stream()
                .map(walk -> DynamicTest.dynamicTest(
                        walk.process() + ": " + walk.name(), () -> walker.walk(walk.process(), walk.steps())));
    }
}
