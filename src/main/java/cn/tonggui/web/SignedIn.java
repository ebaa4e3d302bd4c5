package cn.tonggui.web;

import cn.tonggui.kernel.CaselessFact;
import java.time.LocalDateTime;
import java.util.Map;

/** Somebody has signed in, from the network address {@code source}. */
record SignedIn(String username, String source, LocalDateTime at) implements CaselessFact {

    @Override
    public String kind() {
        return "signed-in";
    }

    @Override
    public Map<String, Object> body() {
        return Map.of("username", username, "source", source);
    }
}
