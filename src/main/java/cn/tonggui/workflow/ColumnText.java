package cn.tonggui.workflow;

/** Words as a column of limited width takes them: cut between characters, never through one. */
final class ColumnText {

    private ColumnText() {}

    /** @param width of the column in UTF-16 units, which no database counts more strictly */
    static String fit(String words, int width) {
        if (words.length() <= width) {
            return words;
        }
        return words.substring(0, Character.isHighSurrogate(words.charAt(width - 1)) ? width - 1 : width);
    }
}
