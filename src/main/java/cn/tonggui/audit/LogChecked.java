package cn.tonggui.audit;

import cn.tonggui.kernel.CaselessFact;
import java.time.LocalDateTime;
import java.util.Map;

/**
 * Somebody, mostly the night, looked whether the log is still what was signed.
 *
 * @param size how many events were looked at
 * @param damaged first place that is not as it was; -1 when all is well
 */
record LogChecked(LocalDateTime at, long size, long damaged) implements CaselessFact {

    @Override
    public String kind() {
        return "log-checked";
    }

    @Override
    public Map<String, Object> body() {
        return Map.of("size", size, "damaged", damaged);
    }
}
