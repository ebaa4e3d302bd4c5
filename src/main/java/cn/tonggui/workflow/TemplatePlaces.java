package cn.tonggui.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What a Word template of a folder names: {@code {{field}}}, {@code {{?has_field}}}, {@code {{%table}}}, {@code [column]}. */
final class TemplatePlaces {

    private static final Pattern WORD = Pattern.compile("\\{\\{[?/%]?(?:has_)?(\\w+)}}");
    private static final Pattern COLUMN = Pattern.compile("\\[([a-z]\\w*)]");
    /** Word may cut a place into several runs. */
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private TemplatePlaces() {}

    /** Fields, flags and tables; a flag without its {@code has_}. */
    static Set<String> words(byte[] docx) {
        return found(WORD, text(docx));
    }

    /** Columns of rows that are repeated. */
    static Set<String> columns(byte[] docx) {
        return found(COLUMN, text(docx));
    }

    private static Set<String> found(Pattern place, String text) {
        return place.matcher(text).results().map(one -> one.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(byte[] docx) {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().matches("word/\\w+\\.xml")) {
                    text.append(new String(parts.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return TAG.matcher(text).replaceAll("");
    }
}
