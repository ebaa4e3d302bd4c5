package cn.tonggui.correspondence;

import java.io.Serializable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/**
 * What the next page says about the act before it, once; read by {@code parts/note}.
 *
 * @param kind the word of the act
 * @param next whom it went to, in words, may be empty
 */
record Told(String kind, String next, String caseId) implements Serializable {

    /** Leaves for the page by 303. */
    ModelAndView to(String path, RedirectAttributes flash) {
        flash.addFlashAttribute("note", this);
        RedirectView view = new RedirectView(path, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }
}
