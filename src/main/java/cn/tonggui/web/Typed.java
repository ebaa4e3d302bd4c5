package cn.tonggui.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a person had typed into the form that was refused, so that nothing is lost. */
final class Typed {

    // Ids of files and people, and the words that stand for choices: nobody typed them, and nobody could use them.
    private static final Pattern CHOSEN = Pattern.compile("[A-Za-z0-9_-]{22}|P\\d{1,6}|[a-z]+(-[a-z]+)*");
    private static final int LONGEST = 20_000;

    private Typed() {}

    static List<String> in(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field ->
                        !field.getKey().startsWith("_") && !field.getKey().equals("password"))
                .map(Map.Entry::getValue)
                .flatMap(Arrays::stream)
                .map(String::strip)
                .filter(text -> !text.isEmpty() && !CHOSEN.matcher(text).matches())
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) : text)
                .toList();
    }
}
