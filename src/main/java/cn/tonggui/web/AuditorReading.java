package cn.tonggui.web;

import cn.tonggui.reader.ReadingOnly;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Behind the auditor's addresses: what he opens is written down first, and then he can only read. */
class AuditorReading extends OncePerRequestFilter {

    private final ReadingOnly reading;
    private final AccessLog log;

    AuditorReading(ReadingOnly reading, AccessLog log) {
        this.reading = reading;
        this.log = log;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Addresses.READING.matches(request) && !Addresses.COUNTS.matches(request)) {
            log.read(CurrentAccount.signedInName().orElse(""), request.getRequestURI());
        }
        try (ReadingOnly.Turn reads = reading.begin()) {
            chain.doFilter(request, response);
        }
    }

    /** His own password he changes like everybody. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Addresses.OWN_ACCOUNT.matches(request);
    }
}
