package cn.tonggui.audit;

import cn.tonggui.kernel.CaselessFact;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * Somebody, mostly the night, looked whether the log is still what was signed, and what hangs on it what the log says.
 *
 * @param size how many events were looked at
 * @param damaged first place that is not as it was; -1 when all is well
 * @param acts numbers of cases whose readable acts tell otherwise than their events, the first of them
 * @param uncompared numbers of cases of which it cannot be said, since what was said lies under another seal.key
 * @param files hashes of files that are gone or altered, the first of them
 */
record LogChecked(
        LocalDateTime at, long size, long damaged, List<String> acts, List<String> uncompared, List<String> files)
        implements CaselessFact {

    boolean sound() {
        return damaged < 0 && acts.isEmpty() && files.isEmpty();
    }

    @Override
    public String kind() {
        return "log-checked";
    }

    @Override
    public Map<String, Object> body() {
        return Map.of("size", size, "damaged", damaged, "acts", acts, "uncompared", uncompared, "files", files);
    }
}
