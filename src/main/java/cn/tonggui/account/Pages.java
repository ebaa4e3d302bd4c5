package cn.tonggui.account;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Where a form leads once it was accepted. */
final class Pages {

    private Pages() {}

    static ModelAndView seeOther(String path) {
        RedirectView there = new RedirectView(path, true, true, false);
        there.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(there);
    }
}
