package cn.tonggui.notification;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings page as it was filled in.
 *
 * @param problem key of the message that says why the address is not taken, null when it is
 */
record PreferenceForm(Preference typed, @Nullable String problem) {

    static PreferenceForm of(Preference kept) {
        return new PreferenceForm(kept, null);
    }

    /**
     * @param fields as sent: {@code address}, {@code quiet}, and one field for each kind
     * @param kept where there is no mail, address and ways stay as they were
     */
    static PreferenceForm read(Map<String, String> fields, Preference kept, Mail mail) {
        boolean quiet = fields.containsKey("quiet");
        if (!mail.on()) {
            return of(new Preference(kept.address(), quiet, kept.ways()));
        }
        Preference typed = new Preference(fields.getOrDefault("address", "").strip(), quiet, ways(fields));
        return new PreferenceForm(typed, problem(typed, mail));
    }

    private static Map<NoticeKind, Way> ways(Map<String, String> fields) {
        Map<NoticeKind, Way> ways = new EnumMap<>(NoticeKind.class);
        for (NoticeKind kind : NoticeKind.values()) {
            String word = fields.getOrDefault(kind.name(), "");
            for (Way way : Way.values()) {
                if (way.name().equals(word)) {
                    ways.put(kind, way);
                }
            }
        }
        return ways;
    }

    private static @Nullable String problem(Preference typed, Mail mail) {
        if (typed.address().isEmpty()) {
            return typed.wantsMail() ? "settings.address-missing" : null;
        }
        if (!mail.isAddress(typed.address())) {
            return "settings.address-malformed";
        }
        return mail.reaches(typed.address()) ? null : "settings.address-outside";
    }
}
