package cn.tonggui.web;

import cn.tonggui.kernel.Refusal;
import cn.tonggui.kernel.RuleBroken;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Makes every answer that is not the page asked for: a whole page, or for htmx a note that leaves the form standing. */
@Component
class Answers {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final Pattern RULE = Pattern.compile("R-[A-Z]\\d{2}|SD\\d{2}");

    /**
     * @param typed what the user had typed, to be shown for copying
     * @param number the error number to quote, for our own failures only
     * @param caseId the case that went on meanwhile, for a link to it
     * @param rule code of the rule that was broken, for a link to the register
     */
    record Page(
            int status,
            String title,
            String text,
            List<String> typed,
            @Nullable String number,
            @Nullable String caseId,
            @Nullable String rule) {

        Page with(List<String> words) {
            return new Page(status, title, text, words, number, caseId, rule);
        }

        Page about(String id) {
            return new Page(status, title, text, typed, number, id, rule);
        }
    }

    private final MessageSource messages;
    private final Shell shell;
    private final ViewResolver views;

    Answers(MessageSource messages, Shell shell, @Qualifier("thymeleafViewResolver") ViewResolver views) {
        this.messages = messages;
        this.shell = shell;
        this.views = views;
    }

    static boolean wantsPiece(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"))
                && !"true".equals(request.getHeader("HX-Boosted"))
                && !"true".equals(request.getHeader("HX-History-Restore-Request"));
    }

    Page of(int status) {
        return of(status, String.valueOf(status));
    }

    /** @param key names the texts {@code answer.<key>.title} and {@code answer.<key>.text} */
    Page of(int status, String key) {
        String otherwise = status < 500 ? "400" : "500";
        return new Page(
                status, text(key, "title", otherwise), text(key, "text", otherwise), List.of(), null, null, null);
    }

    Page of(int status, Refusal refusal) {
        Page page = of(status);
        Object[] facts = refusal.facts().stream().map(Words::of).toArray();
        String said = refusal instanceof RuleBroken broken ? broken.words() : "";
        String text =
                said.isEmpty() ? messages.getMessage("refusal." + refusal.code(), facts, page.text(), CHINESE) : said;
        String rule = !said.isEmpty() || RULE.matcher(refusal.code()).matches() ? refusal.code() : null;
        return new Page(status, page.title(), text, List.of(), null, null, rule);
    }

    Page failure(int status, String number) {
        Page page = of(status);
        return new Page(status, page.title(), page.text(), List.of(), number, null, null);
    }

    private String text(String key, String part, String otherwise) {
        String fallback = messages.getMessage("answer." + otherwise + "." + part, null, CHINESE);
        return messages.getMessage("answer." + key + "." + part, null, fallback, CHINESE);
    }

    ModelAndView view(Page page, HttpServletRequest request, HttpServletResponse response) {
        ModelAndView view = new ModelAndView(template(page, request), Map.of("page", page));
        view.setStatus(HttpStatusCode.valueOf(page.status()));
        response.setStatus(page.status());
        if (wantsPiece(request)) {
            response.setHeader("HX-Retarget", "#flash");
            response.setHeader("HX-Reswap", "innerHTML");
        } else if (page.status() < 500) {
            view.addAllObjects(shell.of(request));
        }
        return view;
    }

    // After a failure of our own the shell may fail as well (it asks the database): that page stands alone.
    private static String template(Page page, HttpServletRequest request) {
        if (wantsPiece(request)) {
            return "error/page :: note";
        }
        boolean alone = page.status() >= 500 || CurrentAccount.signedInName().isEmpty();
        return alone ? "error/alone" : "error/page";
    }

    /** For filters, which have no view resolving behind them. */
    void write(Page page, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        write(view(page, request, response), request, response);
    }

    void write(ModelAndView answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            View view = views.resolveViewName(String.valueOf(answer.getViewName()), CHINESE);
            response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
            view.render(answer.getModel(), request, response);
        } catch (IOException | ServletException | RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new ServletException(failed);
        }
    }
}
