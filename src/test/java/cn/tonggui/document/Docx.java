package cn.tonggui.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** What stands in a Word file. */
public final class Docx {

    private Docx() {}

    /** Paragraphs by line, cells by tab. */
    public static String text(byte[] file) throws IOException {
        try (XWPFWordExtractor words = new XWPFWordExtractor(open(file))) {
            return words.getText();
        }
    }

    public static XWPFDocument open(byte[] file) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file));
    }
}
