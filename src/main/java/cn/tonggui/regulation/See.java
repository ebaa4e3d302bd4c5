package cn.tonggui.regulation;

import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page to look at after something was done: 303, with one sentence about it. */
final class See {

    private See() {}

    /** @param done names the sentence {@code regulation.done.<done>} */
    static ModelAndView other(String path, String done, RedirectAttributes next) {
        next.addFlashAttribute("done", done);
        return new ModelAndView("redirect:" + path);
    }
}
