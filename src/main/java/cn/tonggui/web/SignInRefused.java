package cn.tonggui.web;

import cn.tonggui.kernel.Fact;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An attempt to sign in failed; {@code locked} when it was not even looked at. The name is as typed, cut short. */
record SignInRefused(String username, String source, boolean locked, LocalDateTime at) implements Fact {

    @Override
    public String kind() {
        return "sign-in-refused";
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
        return Map.of("username", username, "source", source, "locked", locked);
    }
}
