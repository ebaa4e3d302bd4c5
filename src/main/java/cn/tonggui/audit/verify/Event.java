package cn.tonggui.audit.verify;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event of the log as its bytes tell it.
 *
 * @param caseNumber null beside all cases; {@code rev} is 0 then
 * @param hashes SHA-256 of the files it brought, by their ids
 */
public record Event(
        long seq, String kind, @Nullable String caseNumber, long rev, String at, Map<?, ?> body, Map<?, ?> hashes) {

    /** @throws Unreadable when the bytes are no event */
    public static Event read(long seq, byte[] bytes) throws Unreadable {
        Map<String, Object> map = CanonicalReader.read(bytes);
        Object hashes = map.getOrDefault("hashes", Map.of());
        if (map.get("kind") instanceof String kind
                && map.get("rev") instanceof Long rev
                && map.get("at") instanceof String at
                && map.get("body") instanceof Map<?, ?> body
                && hashes instanceof Map<?, ?> files
                && (rev > 0 ? map.get("caseNumber") instanceof String : !map.containsKey("caseNumber"))) {
            return new Event(seq, kind, (String) map.get("caseNumber"), rev, at, body, files);
        }
        throw new Unreadable("unreadable.event", seq);
    }
}
