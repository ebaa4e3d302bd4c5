package cn.tonggui.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two virtual machines run the tests at a time: files, keys and servers of one lie where the other never writes. */
class ForksTests {

    @Test
    void eachHasANumberOfItsOwn() {
        assertThat(System.getProperty("tonggui.fork", "f1")).matches("f[12]");
    }
}
