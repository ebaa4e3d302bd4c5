package cn.tonggui.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 413 from the announced length, before anything is parsed. The container then reads the rest away
 * ({@code server.tomcat.max-swallow-size}), without which a browser shows a broken connection instead of our page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadLimit extends OncePerRequestFilter {

    static final DataSize FILES = DataSize.ofMegabytes(60);
    static final DataSize OTHER = DataSize.ofMegabytes(16);

    private final SecurityHeaders headers;

    UploadLimit(SecurityHeaders headers) {
        this.headers = headers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() <= limit(request.getContentType()).toBytes()) {
            chain.doFilter(request, response);
            return;
        }
        headers.writeHeaders(request, response);
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }

    private static DataSize limit(@Nullable String type) {
        return type != null && type.toLowerCase().startsWith("multipart/") ? FILES : OTHER;
    }
}
