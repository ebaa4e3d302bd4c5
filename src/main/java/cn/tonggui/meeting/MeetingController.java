package cn.tonggui.meeting;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.regulation.BrokenRules;
import cn.tonggui.workflow.CaseRef;
import cn.tonggui.workflow.TaskRef;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** What is done on the page of a meeting: a member votes, signed minutes are added to. */
@Controller
class MeetingController {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final Ballots ballots;
    private final Additions additions;
    private final ScreenPages pages;
    private final BrokenRules broken;

    MeetingController(Ballots ballots, Additions additions, ScreenPages pages, BrokenRules broken) {
        this.ballots = ballots;
        this.additions = additions;
        this.pages = pages;
        this.broken = broken;
    }

    @PostMapping("/meetings/{id}/vote")
    ModelAndView vote(@PathVariable String id, HttpServletRequest request, Viewer viewer) {
        Screen screen = pages.screen(id, null, viewer);
        String task = text(request, "task");
        try {
            ballots.cast(new TaskRef(task, revision(request), token(request)), text(request, "choice"), viewer);
        } catch (RuleBroken refusal) {
            return refused(screen, viewer).addObject("broken", broken.words(refusal));
        }
        return to(id);
    }

    @PostMapping("/meetings/{id}/additions")
    ModelAndView add(@PathVariable String id, HttpServletRequest request, Viewer viewer) {
        String words = text(request, "words").strip();
        Screen screen = pages.screen(id, null, viewer);
        try {
            additions.add(new CaseRef(id, 0, token(request)), words, viewer);
        } catch (RuleBroken refusal) {
            return refused(screen, viewer)
                    .addObject("wordsError", broken.words(refusal))
                    .addObject("words", words);
        }
        return to(id);
    }

    private ModelAndView refused(Screen screen, Viewer viewer) {
        ModelAndView view = new ModelAndView("meeting/meeting")
                .addObject("screen", screen)
                .addObject("revision", ballots.revision(screen.vote(), viewer))
                .addObject("token", PublicId.next());
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static ModelAndView to(String id) {
        RedirectView view = new RedirectView("/meetings/" + id, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }

    /** Without a proper one an act could not be told from its repetition, so nothing is done. */
    private static String token(HttpServletRequest request) {
        String token = text(request, "_token");
        if (!ID.matcher(token).matches()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return token;
    }

    private static int revision(HttpServletRequest request) {
        String text = text(request, "_revision");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static String text(HttpServletRequest request, String name) {
        @Nullable String text = request.getParameter(name);
        return Objects.requireNonNullElse(text, "");
    }
}
