package cn.tonggui.qr;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a camera reads is what was put in. */
class QrPictureTests {

    private static final int QUIET = 4;
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.20.30.40:8080/meetings/AAAAAAAAAAAAAAAAAAAAAA/here?code=x",
                "tonggui.demo/sOL8d5fem7NYA3-kp9M2EA\n679\ni51zFDfw+KuCtWJ/oFwyXi7iNZhMkH2xb4xtsu7oMOA=\n\n"
                        + "\u2014 tonggui.demo/sOL8d5fem7NYA3-kp9M2EA cRWQqZQZKHaFYT895rIM+jCzeAedM8KqHXqNNgotAlq+uxijyCFmp038SY"
                        + "imIqzjgTbwBUQojVWs6E6pmoRg9rmMswg=\n",
                "检查点"
            })
    void readsAgainWordForWord(String text) throws Exception {
        assertThat(read(QrPicture.of(text))).isEqualTo(text);
    }

    private static String read(QrPicture picture) throws Exception {
        BitMatrix modules = new BitMatrix(picture.size() - 2 * QUIET);
        Matcher run = RUN.matcher(picture.path());
        while (run.find()) {
            int x = Integer.parseInt(run.group(1)) - QUIET;
            int y = Integer.parseInt(run.group(2)) - QUIET;
            modules.setRegion(x, y, Integer.parseInt(run.group(3)), 1);
        }
        return new Decoder().decode(modules).getText();
    }
}
