package cn.tonggui.meeting;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The meeting while it is held: for those who sit in it, on the wall, and for their calendars. */
@Controller
class ScreenController {

    private final ScreenPages pages;
    private final Ballots ballots;
    private final Invitations invitations;

    ScreenController(ScreenPages pages, Ballots ballots, Invitations invitations) {
        this.pages = pages;
        this.ballots = ballots;
        this.invitations = invitations;
    }

    /** @param item number of the matter to be shown instead of the one in hand; anything else is taken for none */
    @GetMapping("/meetings/{id}")
    ModelAndView screen(@PathVariable String id, @RequestParam(defaultValue = "") String item, Viewer viewer) {
        return view("meeting/meeting", pages.screen(id, number(item), viewer), viewer)
                .addObject("chosen", number(item));
    }

    @GetMapping("/meetings/{id}/live")
    @Nullable
    ModelAndView live(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String item,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer) {
        ModelAndView piece =
                piece("meeting/meeting :: live", pages.screen(id, number(item), viewer), request, response, viewer);
        return piece == null ? null : piece.addObject("chosen", number(item));
    }

    @GetMapping("/meetings/{id}/screen")
    ModelAndView wall(@PathVariable String id, Viewer viewer) {
        return view("meeting/screen", pages.screen(id, null, viewer), viewer);
    }

    @GetMapping("/meetings/{id}/screen/live")
    @Nullable
    ModelAndView wallLive(
            @PathVariable String id, HttpServletRequest request, HttpServletResponse response, Viewer viewer) {
        return piece("meeting/screen :: live", pages.screen(id, null, viewer), request, response, viewer);
    }

    @GetMapping("/meetings/{id}/invite.ics")
    ResponseEntity<String> invitation(@PathVariable String id, Viewer viewer) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("meeting.ics")
                                .build()
                                .toString())
                .body(invitations.file(id, viewer));
    }

    private @Nullable ModelAndView piece(
            String view, Screen screen, HttpServletRequest request, HttpServletResponse response, Viewer viewer) {
        return screen.piece(() -> view(view, screen, viewer), request, response);
    }

    private ModelAndView view(String view, Screen screen, Viewer viewer) {
        return new ModelAndView(view)
                .addObject("screen", screen)
                .addObject("revision", ballots.revision(screen.vote(), viewer))
                .addObject("token", PublicId.next());
    }

    static @Nullable Integer number(String text) {
        return text.matches("[1-9]\\d{0,2}") ? Integer.valueOf(text) : null;
    }
}
