package cn.tonggui.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of each kind, whole enough to be told by content. */
final class Samples {

    static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes();
    static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
    static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16};

    private static final String TYPES = "<Types><Override PartName=\"/main.xml\" ContentType=\"main+xml\"/></Types>";

    private Samples() {}

    static byte[] docx() {
        return zip(docxParts());
    }

    static byte[] docxWith(String entry, byte[] content) {
        Map<String, byte[]> parts = docxParts();
        parts.put(entry, content);
        return zip(parts);
    }

    static Map<String, byte[]> docxParts() {
        return parts("word/document.xml");
    }

    static Map<String, byte[]> parts(String mainPart) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", TYPES.getBytes());
        parts.put(mainPart, "<document/>".getBytes());
        return parts;
    }

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }
}
