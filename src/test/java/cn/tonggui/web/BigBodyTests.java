package cn.tonggui.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.OverAPort;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Too much at once gets a page of ours over a connection that stays whole, and the last draft is still there. */
@Tag("http")
class BigBodyTests extends OverAPort {

    private static final long TWO_HUNDRED = 200L * 1024 * 1024;
    private static final String START = "/start/practical-matter";

    private String cookie;
    private String token;

    @BeforeEach
    void aDraftIsSaved() {
        cookie = signedIn("caiyutong");
        token = csrf(get(START, "Cookie", cookie).body());
        send(to(START + "/draft")
                .header("Cookie", cookie)
                .header("X-CSRF-TOKEN", token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .PUT(BodyPublishers.ofString("request=" + encoded("上传以前保存的草稿"))));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void draftIsThere() {
        assertThat(get(START, "Cookie", cookie).body()).contains("上传以前保存的草稿");
    }

    private String head(String disposition) {
        return "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                + "\r\n--b\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
    }

    private static InputStream zeros(long size) {
        return new InputStream() {
            private long left = size;

            @Override
            public int read() {
                return left-- > 0 ? 'a' : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                int count = (int) Math.min(left, length);
                left -= count;
                Arrays.fill(into, from, from + Math.max(0, count), (byte) 'a');
                return count <= 0 ? -1 : count;
            }
        };
    }

    private BodyPublisher multipart(String disposition, long size, boolean announced) {
        byte[] head = head(disposition).getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8);
        BodyPublisher body = BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(
                List.of(new ByteArrayInputStream(head), zeros(size), new ByteArrayInputStream(tail)))));
        return announced ? BodyPublishers.fromPublisher(body, head.length + size + tail.length) : body;
    }

    private HttpResponse<String> upload(String path, BodyPublisher body, String... headers) {
        var request = to(path).header("Cookie", cookie)
                .header("X-CSRF-TOKEN", token)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(body);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFileOfTwoHundredMegabytesGetsOurPage(boolean announced) {
        for (String path : List.of(START, "/files?field=photos&control=f-photos")) {
            HttpResponse<String> page =
                    upload(path, multipart("name=\"file:photos\"; filename=\"a.png\"", TWO_HUNDRED, announced));
            assertThat(page.statusCode()).isEqualTo(413);
            assertThat(page.body()).contains("文件太大了", "单个文件不超过 50 MB", "<html");
            HttpResponse<String> piece = upload(
                    path,
                    multipart("name=\"file:photos\"; filename=\"a.png\"", TWO_HUNDRED, announced),
                    "HX-Request",
                    "true");
            assertThat(piece.statusCode()).isEqualTo(413);
            assertThat(piece.body()).contains("文件太大了").doesNotContain("<html");
            assertThat(piece.headers().firstValue("HX-Retarget")).hasValue("#flash");
        }
        draftIsThere();
    }

    @Test
    void aFileJustAboveItsOwnLimitGetsOurPage() {
        long size = 51L * 1024 * 1024;
        HttpResponse<String> page = upload(START, multipart("name=\"file:photos\"; filename=\"a.png\"", size, true));

        assertThat(page.statusCode()).isEqualTo(413);
        draftIsThere();
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 15, 17, 40})
    void muchTextComesBackAtItsFieldOrGetsOurPage(long megabytes) {
        HttpResponse<String> page = upload(START, multipart("name=\"request\"", megabytes * 1024 * 1024, true));

        assertThat(page.statusCode()).isIn(413, 422);
        assertThat(page.body()).contains("lang=\"zh-CN\"");
        if (megabytes <= 15) {
            assertThat(page.statusCode()).isEqualTo(422);
            assertThat(page.body()).contains("诉求：");
        }
        draftIsThere();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLongFormWithoutFilesGetsOurPage(boolean announced) {
        byte[] head = ("_csrf=" + encoded(token) + "&request=").getBytes(StandardCharsets.UTF_8);
        long size = 30L * 1024 * 1024;
        BodyPublisher body = BodyPublishers.ofInputStream(
                () -> new SequenceInputStream(new ByteArrayInputStream(head), zeros(size)));
        HttpResponse<String> page = send(to(START)
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(announced ? BodyPublishers.fromPublisher(body, head.length + size) : body));

        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("文件太大了");
        draftIsThere();
    }

    @Test
    void tooManyFieldsOrPartsAreRefusedAsTheSendersFault() {
        HttpResponse<String> fields = form(START, cookie, "_csrf=" + encoded(token) + "&a=1".repeat(20_000));
        assertThat(fields.statusCode()).isIn(400, 413, 422);
        String part = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n";
        HttpResponse<String> parts = upload(START, BodyPublishers.ofString(part.repeat(5_000) + "--b--\r\n"));
        assertThat(parts.statusCode()).isIn(400, 413, 422);
        draftIsThere();
    }
}
