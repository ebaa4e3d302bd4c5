package cn.tonggui.web;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Account;
import cn.tonggui.organisation.Organisation;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives every controller method that asks for a {@link Viewer} the one who is signed in, worked out once per request. */
@Component
class ViewerArgument implements HandlerMethodArgumentResolver {

    private static final String KEPT = ViewerArgument.class.getName();

    private final CurrentAccount accounts;
    private final Organisation organisation;

    ViewerArgument(CurrentAccount accounts, Organisation organisation) {
        this.accounts = accounts;
        this.organisation = organisation;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Viewer.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binder) {
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        if (request.getAttribute(KEPT) instanceof Viewer kept) {
            return kept;
        }
        Account account = accounts.of(request).orElseThrow(() -> new NotFound("account"));
        Viewer viewer = organisation.viewer(account.id());
        request.setAttribute(KEPT, viewer);
        return viewer;
    }
}
