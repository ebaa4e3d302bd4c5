package cn.tonggui.web;

import cn.tonggui.kernel.CaselessFact;
import java.time.LocalDateTime;
import java.util.Map;

/** An attempt to sign in failed; {@code locked} when it was not even looked at. The name is as typed, cut short. */
record SignInRefused(String username, String source, boolean locked, LocalDateTime at) implements CaselessFact {

    @Override
    public String kind() {
        return "sign-in-refused";
    }

    @Override
    public Map<String, Object> body() {
        return Map.of("username", username, "source", source, "locked", locked);
    }
}
