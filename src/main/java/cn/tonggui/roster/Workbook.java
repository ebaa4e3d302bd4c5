package cn.tonggui.roster;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A workbook as the answer: written whole before the first byte leaves, so that a failure is still told as one. */
final class Workbook {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Workbook() {}

    static void send(String name, Consumer<OutputStream> content, HttpServletResponse response) throws IOException {
        Path file = Files.createTempFile("workbook-", ".xlsx");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                content.accept(out);
            }
            response.setContentType(XLSX);
            response.setContentLengthLong(Files.size(file));
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(name, StandardCharsets.UTF_8)
                            .build()
                            .toString());
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
