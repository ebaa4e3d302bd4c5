package cn.tonggui.web;

import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.Refusal;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Stale;
import cn.tonggui.kernel.Unconfirmed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** The one place where a refusal or a failure becomes a status and a page. */
@ControllerAdvice
class Refusals {

    private final Answers answers;
    private final Failures failures;
    private final AccessLog log;

    Refusals(Answers answers, Failures failures, AccessLog log) {
        this.answers = answers;
        this.failures = failures;
        this.log = log;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        // what is not open to somebody answers like what is not there: the log tells of both
        if (refusal instanceof NotAllowed || refusal instanceof NotFound) {
            CurrentAccount.signedInName()
                    .ifPresent(name -> log.denied(name, request.getMethod(), request.getRequestURI()));
        }
        Answers.Page page = answers.of(status(refusal), refusal);
        boolean keep = refusal instanceof Stale || refusal instanceof RuleBroken;
        Answers.Page shown = keep ? page.with(Typed.in(request)) : page;
        return answers.view(
                stepIsDone(refusal) ? shown.about((String) refusal.facts().get(3)) : shown, request, response);
    }

    /** The step is done: the facts are who, when, what, and the id of the case. */
    private static boolean stepIsDone(Refusal refusal) {
        return refusal instanceof Stale && refusal.code().equals("task-done");
    }

    private static int status(Refusal refusal) {
        if (refusal instanceof NotFound) {
            return 404;
        }
        if (refusal instanceof NotAllowed) {
            return 403;
        }
        return refusal instanceof Stale ? 409 : 422;
    }

    /** Done and kept: the words must not read as if it could be asked for again. */
    @ExceptionHandler
    ModelAndView unconfirmed(Unconfirmed kept, HttpServletRequest request, HttpServletResponse response) {
        return answers.view(answers.of(202, "unconfirmed"), request, response);
    }

    @ExceptionHandler
    ModelAndView overtaken(ConcurrencyFailureException race, HttpServletRequest request, HttpServletResponse response) {
        return answers.view(answers.of(409).with(Typed.in(request)), request, response);
    }

    @ExceptionHandler
    @Nullable
    ModelAndView failed(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return null; // gone to another page: nobody is left to be answered, nothing of ours failed
        }
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            throw failure; // Spring Security answers these
        }
        int status = status(failure);
        if (status < 500) {
            return answers.view(answers.of(status), request, response);
        }
        return answers.view(answers.failure(status, failures.keep(failure, request)), request, response);
    }

    private static int status(Exception failure) {
        if (failure instanceof MaxUploadSizeExceededException) {
            return 413;
        }
        OptionalInt unreadable = Failures.unreadable(failure);
        if (unreadable.isPresent()) {
            return unreadable.getAsInt();
        }
        if (failure instanceof ErrorResponse told) {
            return told.getStatusCode().value();
        }
        if (failure instanceof TypeMismatchException
                || failure instanceof HttpMessageNotReadableException
                || failure instanceof MultipartException) {
            return 400;
        }
        ResponseStatus declared = AnnotationUtils.findAnnotation(failure.getClass(), ResponseStatus.class);
        return declared == null ? 500 : declared.code().value();
    }
}
