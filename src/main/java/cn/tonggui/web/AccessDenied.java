package cn.tonggui.web;

import cn.tonggui.kernel.CaselessFact;
import java.time.LocalDateTime;
import java.util.Map;

/** Somebody signed in asked for what is not theirs; the path without its query. */
record AccessDenied(String username, String method, String path, LocalDateTime at) implements CaselessFact {

    @Override
    public String kind() {
        return "access-denied";
    }

    @Override
    public Map<String, Object> body() {
        return Map.of("username", username, "method", method, "path", path);
    }
}
