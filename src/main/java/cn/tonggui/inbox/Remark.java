package cn.tonggui.inbox;

import org.jspecify.annotations.Nullable;

/**
 * A few words beside a form: why a case is cancelled.
 *
 * @param problem key of the message that says why it is not taken, null when it is
 */
record Remark(String text, @Nullable String problem) {

    private static final int LONGEST = 500;

    /** @param missing key of the message for no words at all */
    static Remark of(String typed, String missing) {
        // Line ends travel as two characters, and the page counts them as one.
        String text = typed.replace("\r\n", "\n").strip();
        if (text.isEmpty()) {
            return new Remark(text, missing);
        }
        if (text.codePoints().anyMatch(Remark::unstorable)) {
            return new Remark(text, "inbox.remark-characters");
        }
        boolean tooLong = text.codePointCount(0, text.length()) > LONGEST;
        return new Remark(text, tooLong ? "inbox.remark-long" : null);
    }

    private static boolean unstorable(int c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
        return control || Character.getType(c) == Character.SURROGATE;
    }
}
