package cn.tonggui.document;

import cn.tonggui.kernel.RuleBroken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The kinds of file that are taken. Each is told by its extension and by its content, which must agree. The binary Office
 * formats before 2007 are left out: a macro in them cannot be told reliably.
 */
enum FileKind {
    PDF("application/pdf", "255044462d", "pdf"),
    PNG("image/png", "89504e470d0a1a0a", "png"),
    JPEG("image/jpeg", "ffd8ff", "jpg", "jpeg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "504b0304", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "504b0304", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "504b0304", "pptx"),
    TEXT("text/plain", "", "txt");

    private final String mediaType;
    private final byte[] signature;
    private final String[] extensions;

    FileKind(String mediaType, String signature, String... extensions) {
        this.mediaType = mediaType;
        this.signature = HexFormat.of().parseHex(signature);
        this.extensions = extensions;
    }

    /** @throws RuleBroken code {@code file-kind} with the extension when no kind has it */
    static FileKind named(String extension) {
        for (FileKind kind : values()) {
            if (Arrays.asList(kind.extensions).contains(extension)) {
                return kind;
            }
        }
        throw new RuleBroken("file-kind", extension);
    }

    String mediaType() {
        return mediaType;
    }

    /** @throws RuleBroken code {@code file-content} with the extension when the content is not of this kind, or not safe */
    void require(Path file) throws IOException {
        boolean fits = startsRight(file)
                && switch (this) {
                    case PDF, PNG, JPEG -> true;
                    case DOCX -> OfficeFile.sound(file, "word/document.xml");
                    case XLSX -> OfficeFile.sound(file, "xl/workbook.xml");
                    case PPTX -> OfficeFile.sound(file, "ppt/presentation.xml");
                    case TEXT -> readsAsText(file);
                };
        if (!fits) {
            throw new RuleBroken("file-content", extensions[0]);
        }
    }

    private boolean startsRight(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(signature.length), signature);
        }
    }

    /** No control character but tab and line ends. UTF-8 and GB18030 both pass; UTF-16 has zero bytes and does not. */
    private static boolean readsAsText(Path file) throws IOException {
        String start;
        try (InputStream in = Files.newInputStream(file)) {
            start = new String(in.readNBytes(5), StandardCharsets.ISO_8859_1);
        }
        if (start.equals("%PDF-")) {
            return false;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b < ' ' && b != '\t' && b != '\n' && b != '\f' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
    }
}
