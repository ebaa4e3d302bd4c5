package cn.tonggui.web;

import cn.tonggui.kernel.Fact;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody has signed in, from the network address {@code source}. */
record SignedIn(String username, String source, LocalDateTime at) implements Fact {

    @Override
    public String kind() {
        return "signed-in";
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
        return Map.of("username", username, "source", source);
    }
}
