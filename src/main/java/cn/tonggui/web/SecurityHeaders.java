package cn.tonggui.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.stereotype.Component;

/** The headers every answer carries. Pages are not stored; files under /webjars set their own caching first. */
@Component
class SecurityHeaders implements HeaderWriter {

    // style-src-attr: the diagram and select libraries set style attributes from script; without it they collapse.
    static final String POLICY = "default-src 'self'; img-src 'self' data:; script-src 'self'; style-src 'self'; "
            + "style-src-attr 'unsafe-inline'; frame-ancestors 'none'; form-action 'self'; base-uri 'none'; "
            + "object-src 'none'";

    private final List<HeaderWriter> writers = List.of(
            new StaticHeadersWriter("Content-Security-Policy", POLICY),
            new StaticHeadersWriter("X-Content-Type-Options", "nosniff"),
            new StaticHeadersWriter("X-Frame-Options", "DENY"),
            new StaticHeadersWriter("Referrer-Policy", "no-referrer"),
            new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"),
            new StaticHeadersWriter(
                    "Permissions-Policy", "camera=(self), geolocation=(), microphone=(), payment=(), usb=()"),
            new CacheControlHeadersWriter(),
            new HstsHeaderWriter());

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        writers.forEach(writer -> writer.writeHeaders(request, response));
    }
}
