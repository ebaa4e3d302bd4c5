package cn.tonggui.inbox;

import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.HandOvers;
import cn.tonggui.workflow.TaskRef;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 交接: what somebody has in hand, to whom it goes, and what became of each item. */
@Controller
class HandOverController {

    private static final String URL = "/hand-over";
    private static final Pattern OF_ITEMS = Pattern.compile("task|person|(rev|to)-.*");

    private final HandOvers handOvers;
    private final HandOverRun run;
    private final OwnForms forms;

    HandOverController(HandOvers handOvers, HandOverRun run, OwnForms forms) {
        this.handOvers = handOvers;
        this.run = run;
        this.forms = forms;
    }

    @GetMapping(URL)
    ModelAndView page(@RequestParam(defaultValue = "") String person, Viewer viewer) {
        if (!handOvers.mayOpen(viewer)) {
            throw new NotAllowed("hand-over-not-yours");
        }
        if (person.isEmpty()) {
            return view(forms.fresh("leaver", URL, Map.of(), viewer));
        }
        HandOvers.Preview preview = handOvers.preview(new PersonId(person), viewer);
        return view(forms.fresh("hand-over", URL, Map.of(), viewer)).addObject("preview", preview);
    }

    @PostMapping(URL)
    ModelAndView move(@RequestParam(defaultValue = "") String person, HttpServletRequest request, Viewer viewer) {
        if (!handOvers.mayOpen(viewer)) {
            throw new NotAllowed("hand-over-not-yours");
        }
        HandOvers.Preview preview = handOvers.preview(new PersonId(person), viewer);
        Sent sent = Sent.from(request);
        String once = sent.once();
        Submission asked = forms.bind("hand-over", asked(sent), viewer);
        List<String> chosen = sent.parameters().getOrDefault("task", List.of());
        if (!asked.valid() || chosen.isEmpty()) {
            ModelAndView again = view(forms.sheet("hand-over", URL, asked, viewer))
                    .addObject("preview", preview)
                    .addObject("nothing", chosen.isEmpty());
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        List<HandOverRun.Wish> wishes = preview.items().stream()
                .filter(item -> item.movable() && chosen.contains(item.task()))
                .map(item -> new HandOverRun.Wish(
                        item,
                        new TaskRef(item.task(), revision(sent, item), HandOverRun.token(once, item.task())),
                        receiver(sent, item, asked)))
                .toList();
        return new ModelAndView("inbox/hand-over-done")
                .addObject("leaver", preview.leaver())
                .addObject(
                        "results", run.move(preview.leaver().id(), wishes, ActionForms.text(asked, "words"), viewer));
    }

    /** Without what belongs to the single items. */
    private static Map<String, List<String>> asked(Sent sent) {
        Map<String, List<String>> asked = new LinkedHashMap<>(sent.parameters());
        asked.keySet().removeIf(name -> OF_ITEMS.matcher(name).matches());
        return asked;
    }

    /** As the page showed it: what moved meanwhile is told so. */
    private static int revision(Sent sent, HandOvers.Item item) {
        String shown = sent.text("rev-" + item.task());
        return shown.matches("\\d{1,9}") ? Integer.parseInt(shown) : 0;
    }

    private static PersonId receiver(Sent sent, HandOvers.Item item, Submission asked) {
        String own = sent.text("to-" + item.task());
        return new PersonId(own.isEmpty() ? ActionForms.text(asked, "to") : own);
    }

    private static ModelAndView view(Sheet sheet) {
        return new ModelAndView("inbox/hand-over")
                .addObject("sheet", sheet)
                .addObject("token", PublicId.next())
                .addObject("hx", false);
    }
}
