package cn.tonggui.inbox;

import cn.tonggui.workflow.TaskRef;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.WebUtils;

/**
 * What a browser sent with one of our forms.
 *
 * @param parameters without ours, which begin with an underscore
 * @param files of attachment fields, by the field's name
 * @param add the table in which one more row is asked for; empty for none
 * @param drawn a signature as a data URL @param signature id of one that was stored before; both empty for none
 * @param hx whether htmx asked, and a piece of the page is enough
 */
record Sent(
        int revision,
        String token,
        Map<String, List<String>> parameters,
        Map<String, List<MultipartFile>> files,
        String add,
        String drawn,
        String signature,
        boolean hx) {

    /** Prefix of file inputs: their name may not be that of the field, which carries the ids of stored files. */
    static final String FILE = "file:";

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{22}");

    static Sent from(HttpServletRequest request) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, texts) -> {
            if (!name.startsWith("_") && !name.startsWith(FILE)) {
                parameters.put(name, new ArrayList<>(List.of(texts)));
            }
        });
        return new Sent(
                number(request.getParameter("_revision")),
                orEmpty(request.getParameter("_token")),
                parameters,
                files(WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class)),
                orEmpty(request.getParameter("_add")),
                orEmpty(request.getParameter("_drawn")),
                orEmpty(request.getParameter("_signature")),
                request.getHeader("HX-Request") != null);
    }

    /** The task as the page showed it. */
    TaskRef task(String id) {
        return new TaskRef(id, revision, once());
    }

    /** The one-time token. Without a proper one an action could not be told from its repetition, so nothing is done. */
    String once() {
        if (!TOKEN.matcher(token).matches()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return token;
    }

    String text(String name) {
        return parameters.getOrDefault(name, List.of("")).get(0);
    }

    private static Map<String, List<MultipartFile>> files(@Nullable MultipartHttpServletRequest request) {
        Map<String, List<MultipartFile>> files = new LinkedHashMap<>();
        if (request != null) {
            request.getMultiFileMap().forEach((name, parts) -> {
                // A file input left empty still sends a part, without a name.
                List<MultipartFile> chosen = parts.stream()
                        .filter(part -> !orEmpty(part.getOriginalFilename()).isEmpty())
                        .toList();
                if (name.startsWith(FILE) && !chosen.isEmpty()) {
                    files.put(name.substring(FILE.length()), chosen);
                }
            });
        }
        return files;
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
