package cn.tonggui.document;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * A Word file with places for words: {@code {{field}}}, {@code {{?list}} … {{/list}}} for what is said of each or only
 * when it is so, and {@code {{%table}}} in the head of a table whose next row, with {@code [column]}, is repeated. Values are
 * text, each line a paragraph, and nothing else: what looks like a place or like XML in one of them is printed as it stands.
 */
final class DocxTemplate {

    private static final char ROWS = '%';

    private DocxTemplate() {}

    /** @return the filled file; a word that is not there leaves its place empty */
    static byte[] fill(byte[] template, Map<String, Object> words) {
        Configure rules = Configure.builder()
                .addPlugin(ROWS, new LoopRowTableRenderPolicy())
                .build();
        try (XWPFTemplate filled =
                XWPFTemplate.compile(new ByteArrayInputStream(template), rules).render(words)) {
            Lines.apart(filled.getXWPFDocument());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            filled.write(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
