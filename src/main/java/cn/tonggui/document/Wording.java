package cn.tonggui.document;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A title or number of a document with places for words, {@code {unit}关于换届选举的请示}. */
record Wording(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern GAP = Pattern.compile("[\\s\\p{Cntrl}]+");

    /** In one go and on one line: what a value says is never a place. A word that is not there leaves nothing. */
    String fill(Map<String, Object> words) {
        String filled = PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(Objects.toString(words.get(place.group(1)), "")));
        return GAP.matcher(filled).replaceAll(" ").strip();
    }

    /**
     * Filled, on one line where it is short. Longer, it breaks where the text itself does and not within a word (GB/T 9704-2012,
     * 7.3.1: 回行时词意完整).
     *
     * @param width in full-width characters
     */
    String lines(Map<String, Object> words, int width) {
        List<String> parts =
                text.lines().map(part -> new Wording(part).fill(words)).toList();
        String line = String.join("", parts);
        int halves = line.codePoints().map(one -> one < 256 ? 1 : 2).sum();
        return halves > 2 * width ? String.join("\n", parts) : line;
    }

    /** A flag {@code has_field} for each word that says something: a template leaves out what nobody filled in. */
    static Map<String, Object> has(Map<String, Object> words) {
        return words.entrySet().stream()
                .filter(word -> !"".equals(word.getValue()) && !List.of().equals(word.getValue()))
                .collect(Collectors.toMap(word -> "has_" + word.getKey(), word -> true));
    }

    /** Cut between characters, to at most so many UTF-16 units. */
    static String fit(String words, int width) {
        if (words.length() <= width) {
            return words;
        }
        return words.substring(0, Character.isHighSurrogate(words.charAt(width - 1)) ? width - 1 : width);
    }
}
