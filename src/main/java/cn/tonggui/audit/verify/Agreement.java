package cn.tonggui.audit.verify;

import java.util.List;
import java.util.Map;

/** Whether a readable row (办理记录) and the body of its event tell the same. */
public final class Agreement {

    private Agreement() {}

    /**
     * Whether everything that the row says stands in the event too. Where the event commits to a value, the row says the value
     * that was shown, or, when it is withheld, nothing.
     *
     * @param said the row, under the names of the event's body @param body of the event
     * @param shown values that the event commits to, by their paths in it; those not shown are withheld
     */
    public static boolean tells(Map<?, ?> said, Map<?, ?> body, Map<String, String> shown) {
        return tells(said, body, shown, false);
    }

    /** The same; {@code closed}: what is not shown is there and cannot be opened, so that the row may say anything. */
    public static boolean tells(Map<?, ?> said, Map<?, ?> body, Map<String, String> shown, boolean closed) {
        return said.entrySet().stream()
                .allMatch(one -> same(one.getKey().toString(), one.getValue(), body.get(one.getKey()), shown, closed));
    }

    private static boolean same(String path, Object said, Object told, Map<String, String> shown, boolean closed) {
        if (told == null) {
            return false;
        }
        if (Commitment.in(told) != null) {
            return closed && !shown.containsKey(path) || said.equals(shown.getOrDefault(path, ""));
        }
        if (said instanceof Map<?, ?> saying && told instanceof Map<?, ?> telling) {
            return saying.size() == telling.size()
                    && saying.entrySet().stream()
                            .allMatch(one -> same(
                                    path + "." + one.getKey(),
                                    one.getValue(),
                                    telling.get(one.getKey()),
                                    shown,
                                    closed));
        }
        if (said instanceof List<?> saying && told instanceof List<?> telling) {
            boolean same = saying.size() == telling.size();
            for (int i = 0; same && i < saying.size(); i++) {
                same = same(path + "[" + i + "]", saying.get(i), telling.get(i), shown, closed);
            }
            return same;
        }
        return said.equals(told);
    }
}
