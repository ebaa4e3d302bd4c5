package cn.tonggui.audit.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an export says of itself: which log, which events, and the hash of each of its other files.
 *
 * @param caseNumber empty for an export of the log; {@code from} and {@code until} (exclusive) are places in the log, 0 for a case
 * @param files names and SHA-256, in their order; the manifest and its signature are not among them
 */
record Manifest(String origin, String caseNumber, long from, long until, Map<String, Hash> files) {

    static final String NAME = "manifest.json";
    static final String SIGNATURE = "manifest.sig";
    private static final String FORMAT = "tonggui-export/1";

    boolean ofCase() {
        return !caseNumber.isEmpty();
    }

    byte[] bytes() {
        List<Map<String, Object>> listed = new ArrayList<>();
        files.forEach((name, hash) -> listed.add(Map.of("name", name, "sha256", hash.hex())));
        Map<String, Object> map = new HashMap<>();
        map.put("format", FORMAT);
        map.put("origin", origin);
        map.put("case", caseNumber);
        map.put("from", from);
        map.put("until", until);
        map.put("files", listed);
        return Json.bytes(map);
    }

    /** What the log signs, so that no other note can be taken for it. */
    static String signed(String origin, byte[] manifest) {
        return origin + " export\n" + Hash.of(manifest).base64() + "\n";
    }

    /** @throws Unreadable when the bytes are no manifest */
    static Manifest read(byte[] bytes) throws Unreadable {
        Map<String, Object> map = CanonicalReader.read(bytes);
        try {
            Map<String, Hash> files = new LinkedHashMap<>();
            for (Object file : (List<?>) map.get("files")) {
                Map<?, ?> one = (Map<?, ?>) file;
                files.put((String) one.get("name"), Hash.hex((String) one.get("sha256")));
            }
            Manifest read = new Manifest(
                    (String) map.get("origin"),
                    (String) map.get("case"),
                    (Long) map.get("from"),
                    (Long) map.get("until"),
                    files);
            if (Objects.equals(map.get("format"), FORMAT)
                    && read.from >= 0
                    && read.from <= read.until
                    && Arrays.equals(read.bytes(), bytes)) {
                return read;
            }
        } catch (ClassCastException | NullPointerException | IllegalArgumentException e) {
            throw new Unreadable("unreadable.manifest");
        }
        throw new Unreadable("unreadable.manifest");
    }
}
