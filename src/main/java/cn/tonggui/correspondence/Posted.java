package cn.tonggui.correspondence;

import cn.tonggui.workflow.CaseRef;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a browser sent with a form of this module.
 *
 * @param token one-time token of the page
 * @param task from whose page it was begun, empty for that of the case
 */
record Posted(String token, String task, Map<String, List<String>> parameters) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{22}");

    static Posted from(HttpServletRequest request) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, texts) -> {
            if (!name.startsWith("_")) {
                parameters.put(name, List.of(texts));
            }
        });
        String token = Objects.toString(request.getParameter("_token"), "");
        // Without a proper one an act could not be told from its repetition, so nothing is done.
        if (!ID.matcher(token).matches()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return new Posted(token, id(request.getParameter("_task")), parameters);
    }

    /** The text when it is one of our public ids, else empty. */
    static String id(@Nullable String text) {
        return text != null && ID.matcher(text).matches() ? text : "";
    }

    CaseRef ref(String caseId) {
        return new CaseRef(caseId, 0, token);
    }
}
