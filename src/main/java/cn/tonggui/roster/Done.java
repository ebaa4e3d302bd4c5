package cn.tonggui.roster;

import java.io.Serializable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the next page says about the change before it, once.
 *
 * @param kind entered, waiting, confirmed or refused
 * @param words what it does, in one sentence
 */
record Done(String kind, String words) implements Serializable {

    /** Leaves for the page by 303. */
    static ModelAndView to(String path, Done done, RedirectAttributes next) {
        next.addFlashAttribute("done", done);
        return new ModelAndView("redirect:" + path);
    }
}
