package cn.tonggui.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a person had typed into the form that was refused, so that nothing is lost. */
final class Typed {

    private static final Set<String> NOT_TYPED =
            Set.of("_csrf", "password", "rev", "revision", "token", "once", "action", "outcome");
    // Ids, tokens and codes of ours that travel in hidden fields.
    private static final Pattern OPAQUE = Pattern.compile("[A-Za-z0-9_@:.-]{1,64}");
    private static final int LONGEST = 20_000;

    private Typed() {}

    static List<String> in(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !NOT_TYPED.contains(field.getKey()))
                .map(Map.Entry::getValue)
                .flatMap(Arrays::stream)
                .map(String::strip)
                .filter(text -> !text.isEmpty() && !OPAQUE.matcher(text).matches())
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) : text)
                .toList();
    }
}
