package cn.tonggui.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** What a workbook that is the answer to a request says of itself: its kind, its name, and that nobody between keeps it. */
public final class SheetAnswer {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private SheetAnswer() {}

    /** @param name of the file with its ending, in any script */
    public static HttpHeaders headers(String name) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(XLSX);
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build());
        headers.setCacheControl(CacheControl.noStore());
        headers.set("X-Content-Type-Options", "nosniff");
        return headers;
    }

    /** The same, on an answer that is written as it goes. */
    public static void begin(String name, HttpServletResponse answer) {
        headers(name).forEach((header, values) -> answer.setHeader(header, values.get(0)));
    }
}
