package cn.tonggui.web;

import static jakarta.servlet.RequestDispatcher.ERROR_EXCEPTION;
import static jakarta.servlet.RequestDispatcher.ERROR_STATUS_CODE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the container refuses before a controller is reached, and what fails in a filter, in our words. */
@Controller
class ErrorAnswers implements ErrorController {

    private final Answers answers;
    private final Failures failures;
    private final SecurityHeaders headers;

    ErrorAnswers(Answers answers, Failures failures, SecurityHeaders headers) {
        this.answers = answers;
        this.failures = failures;
        this.headers = headers;
    }

    @RequestMapping("${server.error.path:/error}")
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) {
        headers.writeHeaders(request, response);
        // Nobody is sent here but by the container; typed by hand there is no such page.
        int status = request.getAttribute(ERROR_STATUS_CODE) instanceof Integer told ? told : 404;
        Throwable failure = request.getAttribute(ERROR_EXCEPTION) instanceof Throwable thrown ? thrown : null;
        int refused = status < 500 ? status : Failures.unreadable(failure).orElse(status);
        if (refused < 500) {
            return answers.view(answers.of(refused), request, response);
        }
        return answers.view(answers.failure(status, failures.keep(failure, request)), request, response);
    }
}
