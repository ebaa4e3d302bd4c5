package cn.tonggui.web;

import cn.tonggui.kernel.Fact;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody signed in asked for what is not theirs; the path without its query. */
record AccessDenied(String username, String method, String path, LocalDateTime at) implements Fact {

    @Override
    public String kind() {
        return "access-denied";
    }

    @Override
    public @Nullable String caseNumber() {
        return null;
    }

    @Override
    public long rev() {
        return 0;
    }

    @Override
    public Map<String, Object> body() {
        return Map.of("username", username, "method", method, "path", path);
    }
}
