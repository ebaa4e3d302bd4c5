package cn.tonggui.organisation;

import java.util.Locale;

/**
 * Which accounts a list shows, as the address has it.
 *
 * @param q part of a name, username or number
 * @param kind one of {@link Account.Kind}, empty for all
 * @param state {@code open}, {@code closed}, {@code locked}, {@code initial} (初始口令), {@code never} signed in; empty for all
 * @param unit people of the organisation and those beneath, empty for all
 * @param after the last username of the page before
 */
public record AccountQuery(String q, String kind, String state, String unit, String after) {

    private static final int LONGEST = 60;

    public AccountQuery {
        q = cut(q);
        kind = cut(kind);
        state = cut(state);
        unit = cut(unit);
        after = cut(after);
    }

    private static String cut(String text) {
        String given = text == null ? "" : text.strip();
        return given.substring(0, Math.min(given.length(), LONGEST));
    }

    public boolean narrowed() {
        return !(q.isEmpty() && kind.isEmpty() && state.isEmpty() && unit.isEmpty());
    }

    /** Its wildcards taken literally ({@code ESCAPE '!'}). */
    String pattern() {
        return "%" + q.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }
}
