package cn.tonggui.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** What Tomcat refuses before the application is reached, such as a broken address: a page of ours instead of its own. */
@Component
class PlainAnswer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Page()));
    }

    /** After Boot's own, so that this valve stands nearer to the application and speaks first. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    static final class Page extends ErrorReportValve {

        private final byte[] page;

        Page() {
            try (InputStream file = PlainAnswer.class.getResourceAsStream("/static-error.html")) {
                page = file.readAllBytes();
            } catch (IOException unreadable) {
                throw new IllegalStateException("static-error.html is part of the application", unreadable);
            }
        }

        @Override
        protected void report(Request request, Response response, Throwable failure) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                response.setContentType("text/html");
                response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                response.setHeader("Content-Security-Policy", SecurityHeaders.POLICY);
                response.setHeader("X-Content-Type-Options", "nosniff");
                response.setHeader("Cache-Control", "no-store");
                response.getOutputStream().write(page);
                response.finishResponse();
            } catch (IOException gone) {
                container.getLogger().debug("client went away", gone);
            }
        }
    }
}
