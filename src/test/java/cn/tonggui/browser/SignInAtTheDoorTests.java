package cn.tonggui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Begun;
import cn.tonggui.testing.Walker;
import cn.tonggui.testing.Walks;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The host shows the code on the wall, two members scan it with their phones, and the host hands in who came. */
@BrowserTest
class SignInAtTheDoorTests {

    private static final Path PICTURES = Path.of("target/pictures/meeting");

    private static final int DUE = 8;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Walker walker;

    @Test
    void twoPhonesScanTheCodeAndTheHostSeesThemCome() {
        List<Map<String, Map<String, Object>>> called = Walks.deeds("three-meetings").stream()
                .takeWhile(step -> !step.containsKey("signIn"))
                .toList();
        try (Begun meeting = walker.begin("three-meetings", called)) {
            Visitor host = visitors.arrive(Screen.DESKTOP, "qinshouxin").open("/meetings/" + meeting.caseId());
            host.at("main").getByText("签到二维码").click();
            assertThat(host.at("#live")).containsText("/ " + DUE + " 人已扫码");
            String address = scanned(host);

            Visitor first = visitors.arrive(Screen.PHONE, "baiguizhi").open(address);
            picture(first, "here-asked-phone");
            signs(first);
            Visitor second = visitors.arrive(Screen.PHONE).open(address).signIn("mengfanshi");
            signs(second);
            picture(second, "here-done-phone");

            assertThat(host.at(".x-comers li.ok")).hasCount(2);
            assertThat(host.at(".x-comers")).containsText("白桂枝");
            picture(host, "door-desktop");
            assertThat(host.overflows()).isFalse();
            assertThat(first.overflows()).isFalse();

            host.at("#live").getByText("清点并提交").click();
            assertThat(row(host, "白桂枝")).hasValue("yes");
            assertThat(row(host, "孟凡石")).hasValue("yes");
            assertThat(row(host, "莫北辰")).hasValue("no");
            for (Locator present :
                    host.form().locator("select[name$='.present']").all().subList(0, DUE)) {
                present.selectOption("yes");
            }
            picture(host, "sign-in-desktop");
            host.press("提交");
            host.sees("已办好");
            assertThat(second.open("/meetings/" + meeting.caseId()).at("main")).containsText("8");
            picture(second, "meeting-phone");
        }
    }

    private static void signs(Visitor phone) {
        phone.at("main").getByText("确认签到").click();
        assertThat(phone.at("main")).containsText("已签到");
    }

    private static Locator row(Visitor host, String name) {
        return host.form().locator("tr:has(option:checked:text('" + name + "')) select[name$='.present']");
    }

    /** As a camera would: from the picture on the wall. */
    private static String scanned(Visitor host) {
        try {
            BufferedImage seen =
                    ImageIO.read(new ByteArrayInputStream(host.at(".x-qr").screenshot()));
            int[] points = seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth());
            String address = new QRCodeReader()
                    .decode(new BinaryBitmap(
                            new HybridBinarizer(new RGBLuminanceSource(seen.getWidth(), seen.getHeight(), points))))
                    .getText();
            return address.replaceFirst("^https?://[^/]+", "");
        } catch (IOException | ReaderException unreadable) {
            throw new AssertionError("no camera could read it", unreadable);
        }
    }

    private static void picture(Visitor visitor, String name) {
        visitor.page()
                .screenshot(new ScreenshotOptions()
                        .setPath(PICTURES.resolve(name + ".png"))
                        .setFullPage(true));
    }
}
