package cn.tonggui.document;

import java.util.Map;
import org.springframework.dao.DuplicateKeyException;

/**
 * Numbers of documents without gaps: the row of a series stays locked until the step that took a number is committed, and
 * what is rolled back gives its number back.
 */
record Series(IssuedMapper rows) {

    private static final String COUNTER = "{seq}";

    private static final int LONGEST = 120;

    /** @param pattern with {@code {seq}} for what is counted, for each text around it from 1; empty for no number */
    String number(String pattern, Map<String, Object> words) {
        int at = pattern.indexOf(COUNTER);
        if (at < 0) {
            return Wording.fit(new Wording(pattern).fill(words), LONGEST);
        }
        String before = new Wording(pattern.substring(0, at)).fill(words);
        String after = new Wording(pattern.substring(at + COUNTER.length())).fill(words);
        return before + next(before + COUNTER + after) + after;
    }

    private int next(String series) {
        if (rows.count(series) == 0) {
            try {
                rows.begin(series);
                return 1;
            } catch (DuplicateKeyException raced) {
                rows.count(series);
            }
        }
        return rows.counted(series);
    }
}
