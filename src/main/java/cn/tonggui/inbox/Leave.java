package cn.tonggui.inbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Leaves a page after success: 303, or for htmx {@code HX-Location}, since a browser follows a 303 before htmx sees it.
 * The note is shown once, on the page that comes next.
 */
record Leave(String path, Note note) implements View {

    static ModelAndView to(String path, Note note) {
        return new ModelAndView(new Leave(path, note));
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        RequestContextUtils.getOutputFlashMap(request).put("note", note);
        if (request.getHeader("HX-Request") == null) {
            RedirectView redirect = new RedirectView(path, true);
            redirect.setStatusCode(HttpStatus.SEE_OTHER);
            redirect.setExposeModelAttributes(false);
            redirect.render(Map.of(), request, response);
            return;
        }
        String location = request.getContextPath() + path;
        RequestContextUtils.saveOutputFlashMap(location, request, response);
        response.setHeader("HX-Location", location);
    }
}
