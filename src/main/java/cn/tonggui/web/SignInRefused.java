package cn.tonggui.web;

import cn.tonggui.kernel.CaselessFact;
import cn.tonggui.kernel.Personal;
import java.time.LocalDateTime;
import java.util.Map;

/** An attempt to sign in failed; {@code locked} when it was not even looked at. The name is as typed, cut short. */
record SignInRefused(String username, String source, boolean locked, LocalDateTime at) implements CaselessFact {

    /** Nobody is known yet: what is typed there may be anything, a password too. */
    private static final String AT_THE_DOOR = "door";

    @Override
    public String kind() {
        return "sign-in-refused";
    }

    @Override
    public Map<String, Object> body() {
        return Map.of("username", Personal.of(AT_THE_DOOR, username), "source", source, "locked", locked);
    }
}
