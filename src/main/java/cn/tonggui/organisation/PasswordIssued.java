package cn.tonggui.organisation;

import cn.tonggui.kernel.CaselessFact;
import java.time.LocalDateTime;
import java.util.Map;

/** An administrator gave the account an initial password (初始口令), which ends its sessions. */
public record PasswordIssued(String username, String by, LocalDateTime at) implements CaselessFact {

    @Override
    public String kind() {
        return "password-issued";
    }

    @Override
    public Map<String, Object> body() {
        return Map.of("username", username, "by", by);
    }
}
