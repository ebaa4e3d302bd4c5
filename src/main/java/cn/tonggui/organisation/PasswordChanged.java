package cn.tonggui.organisation;

import cn.tonggui.kernel.CaselessFact;
import java.time.LocalDateTime;
import java.util.Map;

/** Somebody gave the own account a new password; the password itself is nowhere. */
public record PasswordChanged(String username, LocalDateTime at) implements CaselessFact {

    @Override
    public String kind() {
        return "password-changed";
    }

    @Override
    public Map<String, Object> body() {
        return Map.of("username", username);
    }
}
