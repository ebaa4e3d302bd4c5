package cn.tonggui.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.CharacterCodingException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.OptionalInt;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;

/** Writes a failure of ours to the log under a number that the user can quote; the page shows nothing else of it. */
@Component
class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("MMdd-HHmm");

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    Failures(Clock clock) {
        this.clock = clock;
    }

    /** @return the number, such as {@code E-0714-1042-7F3A} */
    String keep(@Nullable Throwable failure, HttpServletRequest request) {
        String number = "E-%s-%04X".formatted(LocalDateTime.now(clock).format(WHEN), random.nextInt(0x10000));
        String path = AccessLog.plain(path(request), 200);
        LOG.error("{} {} {} request {}", number, request.getMethod(), path, request.getRequestId(), failure);
        return number;
    }

    /**
     * The status when the client sent bytes that are no text, or more fields or text than a form may have: its fault and not
     * ours, wherever it comes to light.
     */
    static OptionalInt unreadable(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException || cause instanceof RequestRejectedException) {
                return OptionalInt.of(400);
            }
            if (cause instanceof InvalidParameterException refused) {
                return OptionalInt.of(refused.getErrorCode());
            }
        }
        return OptionalInt.empty();
    }

    private static String path(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return asked == null ? request.getRequestURI() : asked.toString();
    }
}
