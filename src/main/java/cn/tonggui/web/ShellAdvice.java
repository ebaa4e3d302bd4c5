package cn.tonggui.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Hands the shell's values to every whole page; a piece of a page does not need them. */
@ControllerAdvice
class ShellAdvice {

    private final Shell shell;

    ShellAdvice(Shell shell) {
        this.shell = shell;
    }

    @ModelAttribute
    void addShell(HttpServletRequest request, Model model) {
        if (!Answers.wantsPiece(request)) {
            model.addAllAttributes(shell.of(request));
        }
    }
}
