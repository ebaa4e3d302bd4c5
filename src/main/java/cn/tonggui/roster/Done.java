package cn.tonggui.roster;

import java.io.Serializable;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/**
 * What the next page says about the change before it, once.
 *
 * @param kind entered, waiting, confirmed or refused
 * @param words what it does, in one sentence
 */
record Done(String kind, String words) implements Serializable {

    /** Leaves by 303. */
    static ModelAndView to(String path, Done done) {
        View view = (model, request, response) -> {
            RequestContextUtils.getOutputFlashMap(request).put("done", done);
            RedirectView redirect = new RedirectView(path, true);
            redirect.setStatusCode(HttpStatus.SEE_OTHER);
            redirect.setExposeModelAttributes(false);
            redirect.render(Map.of(), request, response);
        };
        return new ModelAndView(view);
    }
}
