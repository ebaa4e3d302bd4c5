package cn.tonggui.roster;

import cn.tonggui.sheet.SheetAnswer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A workbook as the answer: written whole before the first byte leaves, so that a failure is still told as one. */
final class Workbook {

    private Workbook() {}

    static void send(String name, Consumer<OutputStream> content, HttpServletResponse response) throws IOException {
        Path file = Files.createTempFile("workbook-", ".xlsx");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                content.accept(out);
            }
            SheetAnswer.begin(name, response);
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
