package cn.tonggui.audit.verify;

import java.util.List;
import java.util.Map;

/** Where an event of a case stands in the log, and what leads from there to the root. */
record CasePath(long seq, List<Hash> hashes) {

    static final CasePath NONE = new CasePath(-1, List.of());

    /** {@link #NONE} when the line is no path. */
    static CasePath read(byte[] line) {
        try {
            Map<String, Object> map = CanonicalReader.read(line);
            if (map.get("seq") instanceof Long seq && map.get("proof") instanceof List<?> hashes) {
                return new CasePath(
                        seq,
                        hashes.stream().map(hash -> Hash.hex((String) hash)).toList());
            }
        } catch (Unreadable | ClassCastException | IllegalArgumentException e) {
            return NONE;
        }
        return NONE;
    }

    byte[] line() {
        return Json.line(
                Map.of("seq", seq, "proof", hashes.stream().map(Hash::hex).toList()));
    }

    boolean leads(Hash leaf, Checkpoint head) {
        return Proof.includes(leaf, seq, head.size(), head.root(), hashes);
    }
}
