package cn.tonggui.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/** What stands on a page that follows a meeting: a record, of which every part that is shown has its say in {@code toString}. */
public interface Live {

    int TAG_LENGTH = 16;

    /** What htmx takes for the end of a poll. */
    int STOP = 286;

    /** Whether nothing more will come. */
    boolean over();

    /** Changes whenever anything on the page does. */
    default String tag() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, TAG_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the next question carries, so that an unchanged page is not sent again. */
    default String headers() {
        return "{\"If-None-Match\":\"\\\"" + tag() + "\\\"\"}";
    }

    /** Null where the browser has it already; and no more questions once it is over. */
    default @Nullable ModelAndView piece(
            Supplier<ModelAndView> drawn, HttpServletRequest request, HttpServletResponse response) {
        String tag = '"' + tag() + '"';
        response.setHeader(HttpHeaders.ETAG, tag);
        if (!over() && tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
            return null;
        }
        ModelAndView piece = drawn.get();
        piece.setStatus(HttpStatusCode.valueOf(over() ? STOP : HttpStatus.OK.value()));
        return piece;
    }
}
