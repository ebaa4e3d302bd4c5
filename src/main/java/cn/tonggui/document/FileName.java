package cn.tonggui.document;

import cn.tonggui.kernel.RuleBroken;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The name under which a file is shown and sent back, never one under which it is stored.
 *
 * @param text at most 120 characters, with the extension
 * @param extension lower case, without the dot
 */
record FileName(String text, String extension) {

    private static final int LONGEST = 120;
    private static final int LONGEST_EXTENSION = 10;

    /** @throws RuleBroken code {@code file-name} when no name with an extension is left */
    static FileName of(String given) {
        String text = plain(given);
        int dot = text.lastIndexOf('.');
        String stem = dot < 0 ? "" : text.substring(0, dot).strip();
        String extension = text.substring(dot + 1).strip();
        if (stem.isEmpty() || extension.isEmpty() || extension.length() > LONGEST_EXTENSION) {
            throw new RuleBroken("file-name");
        }
        return new FileName(shortened(stem, extension) + "." + extension, extension.toLowerCase(Locale.ROOT));
    }

    /** Without folders, and without what could disguise it: control characters, direction marks, broken surrogates. */
    private static String plain(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        StringBuilder visible = new StringBuilder();
        last.codePoints().filter(FileName::visible).forEach(visible::appendCodePoint);
        return Normalizer.normalize(visible, Normalizer.Form.NFC).strip();
    }

    private static boolean visible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String shortened(String stem, String extension) {
        int room = LONGEST - 1 - extension.length();
        if (stem.codePointCount(0, stem.length()) <= room) {
            return stem;
        }
        return stem.substring(0, stem.offsetByCodePoints(0, room)).strip();
    }
}
