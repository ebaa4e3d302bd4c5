package cn.tonggui.organisation;

import cn.tonggui.kernel.CaselessFact;
import java.time.LocalDateTime;
import java.util.Map;

/** An administrator let an account try again that had failed too often. */
public record AccountUnlocked(String username, String by, LocalDateTime at) implements CaselessFact {

    @Override
    public String kind() {
        return "account-unlocked";
    }

    @Override
    public Map<String, Object> body() {
        return Map.of("username", username, "by", by);
    }
}
