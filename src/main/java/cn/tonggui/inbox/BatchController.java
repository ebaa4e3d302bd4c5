package cn.tonggui.inbox;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.regulation.BrokenRules;
import cn.tonggui.workflow.BatchItem;
import cn.tonggui.workflow.TaskRef;
import cn.tonggui.workflow.Tasks;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * 批量同意: what was ticked is shown once more as it stands, those that need a page of their own apart, and only that list is
 * then approved, item by item. The answer is the list itself: sent again, each item still acts once and says the same.
 */
@Controller
class BatchController {

    /** More are not approved in one go; the rest stays ticked for the next. */
    static final int MOST = 50;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final Pattern FROZEN = Pattern.compile("([A-Za-z0-9_-]{22}) (\\d{1,9}) ([A-Za-z0-9_-]{22})");

    private final Tasks tasks;
    private final BatchRun run;
    private final Drafts drafts;
    private final BrokenRules brokenRules;
    private final Organisation organisation;

    BatchController(Tasks tasks, BatchRun run, Drafts drafts, BrokenRules brokenRules, Organisation organisation) {
        this.tasks = tasks;
        this.run = run;
        this.drafts = drafts;
        this.brokenRules = brokenRules;
        this.organisation = organisation;
    }

    @GetMapping("/tasks/batch")
    ModelAndView chosen(HttpServletRequest request, @RequestParam(defaultValue = "") String back, Viewer viewer) {
        List<String> ids = Arrays.stream(texts(request, "task"))
                .filter(id -> ID.matcher(id).matches())
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return new ModelAndView("redirect:" + InboxQuery.read(back).home());
        }
        List<BatchItem> items = tasks.batch(ids.stream().limit(MOST).toList(), viewer);
        List<TaskRef> frozen = items.stream()
                .filter(item -> item.alone() == null)
                .map(item -> new TaskRef(item.id(), item.revision(), PublicId.next()))
                .toList();
        return confirm(items, frozen, back).addObject("left", Math.max(0, ids.size() - MOST));
    }

    @PostMapping("/tasks/batch")
    ModelAndView approve(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String opinion,
            @RequestParam(defaultValue = "") String back,
            Viewer viewer) {
        List<TaskRef> frozen = frozen(texts(request, "item"));
        Remark remark = Remark.of(opinion, "inbox.batch-opinion");
        if (remark.problem() != null) {
            List<String> ids = frozen.stream().map(TaskRef::id).toList();
            ModelAndView again = confirm(tasks.batch(ids, viewer), frozen, back);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again.addObject("opinion", remark.text())
                    .addObject("opinionError", brokenRules.message(remark.problem()));
        }
        List<BatchRun.Result> results = run.approve(frozen, remark.text(), viewer);
        results.stream().filter(BatchRun.Result::done).forEach(done -> drafts.discard(viewer, done.id()));
        return new ModelAndView("inbox/batch-done")
                .addObject("results", results)
                .addObject("back", InboxQuery.read(back).home());
    }

    private ModelAndView confirm(List<BatchItem> items, List<TaskRef> frozen, String back) {
        Map<String, TaskRef> refs = frozen.stream().collect(Collectors.toMap(TaskRef::id, Function.identity()));
        Map<String, String> units = organisation.units().stream()
                .collect(Collectors.toMap(unit -> unit.code().value(), unit -> unit.shortName()));
        return new ModelAndView("inbox/batch")
                .addObject(
                        "together",
                        items.stream()
                                .filter(item -> refs.containsKey(item.id()))
                                .toList())
                .addObject(
                        "alone",
                        items.stream()
                                .filter(item -> !refs.containsKey(item.id()))
                                .toList())
                .addObject("refs", refs)
                .addObject("units", units)
                .addObject("back", back)
                .addObject("home", InboxQuery.read(back).home());
    }

    /** Without proper one-time tokens an act could not be told from its repetition, so nothing is done. */
    private static List<TaskRef> frozen(String[] texts) {
        List<TaskRef> refs = Arrays.stream(texts)
                .map(FROZEN::matcher)
                .filter(Matcher::matches)
                .map(found -> new TaskRef(found.group(1), Integer.parseInt(found.group(2)), found.group(3)))
                .toList();
        boolean each = refs.stream().map(TaskRef::id).distinct().count() == texts.length
                && refs.stream().map(TaskRef::token).distinct().count() == texts.length;
        if (texts.length == 0 || texts.length > MOST || !each) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return refs;
    }

    private static String[] texts(HttpServletRequest request, String name) {
        String[] texts = request.getParameterValues(name);
        return texts == null ? new String[0] : texts;
    }
}
