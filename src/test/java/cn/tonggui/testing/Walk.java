package cn.tonggui.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.forms.FieldError;
import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.CaseAction;
import cn.tonggui.workflow.CaseRef;
import cn.tonggui.workflow.CaseState;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.TaskAction;
import cn.tonggui.workflow.TaskView;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One walk: a case and the steps told of it in {@code walks/<process>.yaml}. */
final class Walk {

    private final Walker walker;
    private final String process;
    private final Collection<String> visited = new TreeSet<>();
    private final Map<String, Opened> called = new LinkedHashMap<>();
    private final Collection<String> opened = new ArrayList<>();
    private String caseId = "";
    private String initiator = "";

    /** @param reader who may read it all along */
    private record Opened(String caseId, String reader) {}

    Walk(Walker walker, String process) {
        this.walker = walker;
        this.process = process;
    }

    String caseId() {
        return caseId;
    }

    Collection<String> visited() {
        return visited;
    }

    void take(String verb, Map<String, Object> told) {
        switch (verb) {
            case "start" -> open(process, told);
            case "also" -> open((String) told.get("process"), told);
            case "turn" -> {
                Opened one = called.get((String) told.get("to"));
                caseId = one.caseId();
                initiator = one.reader();
            }
            case "sees" -> sees(told);
            case "expect" -> expect(told);
            case "refused" -> refused(told);
            case "invalid" -> invalid(told);
            case "forbidden" -> forbidden(told);
            case "cancel" -> cancel(told);
            case "add-signers", "remove-signer", "sign-added" -> signers(verb, told);
            case "told" -> walker.tell(caseId, told.get("message").toString(), with(told));
            case "linked" -> turnTo(told);
            case "clock" -> walker.later(caseId.isEmpty() ? "" : seen().number(), time(told));
            case "notice" ->
                assertThat(walker.notices()
                                .page(viewer((String) told.get("to")), true, null, 5)
                                .notices())
                        .anyMatch(notice -> notice.caseId().equals(caseId)
                                && notice.title().contains(told.get("title").toString()));
            default -> {
                walker.act(caseId, verb, (String) told.get("as"), (String) told.get("do"), with(told));
                visited.add(verb);
            }
        }
    }

    private void open(String of, Map<String, Object> told) {
        initiator = (String) told.get("as");
        caseId = walker.open(of, initiator, with(told));
        opened.add(caseId);
        called.put((String) told.getOrDefault("called", "first"), new Opened(caseId, initiator));
    }

    private void sees(Map<String, Object> told) {
        Viewer viewer = viewer((String) told.get("as"));
        Looked.at(walker.tasks().require(walker.taskAt(caseId, (String) told.get("step"), viewer), viewer), told);
    }

    boolean ended() {
        return seen().state() != CaseState.OPEN;
    }

    private CaseView seen() {
        return walker.cases().require(caseId, viewer(initiator));
    }

    /** Goes on with another case, {@code no} from 1 of its process, as one who may read both: {@code as}, or as before. */
    private void turnTo(Map<String, Object> told) {
        initiator = (String) told.getOrDefault("as", initiator);
        List<CaseView.Linked> links = seen().links().stream()
                .filter(link -> link.processTitle().equals(told.get("process")))
                .toList();
        int no = (Integer) told.getOrDefault("no", 1);
        assertThat(links).as("linked cases that " + initiator + " may read").hasSizeGreaterThanOrEqualTo(no);
        caseId = links.get(no - 1).id();
        opened.add(caseId);
    }

    private void expect(Map<String, Object> told) {
        CaseView seen = seen();
        if (told.containsKey("state")) {
            assertThat(seen.state().name()).isEqualTo(told.get("state"));
        }
        assertThat(seen.outcome()).isEqualTo(told.getOrDefault("outcome", seen.outcome()));
        map(told, "holds").forEach((field, value) -> assertThat(seen.values()).containsEntry(field, value));
        map(told, "rows")
                .forEach((table, rows) ->
                        assertThat((List<?>) seen.values().get(table)).as(table).hasSize((Integer) rows));
        if (told.containsKey("papers")) {
            assertThat(walker.stored().papers(caseId)).isEqualTo(told.get("papers"));
        }
        if (told.containsKey("at")) {
            assertThat(seen.current()).extracting(CaseView.Current::step).isEqualTo(told.get("at"));
        }
    }

    /** A step, or where a {@code process} is named its beginning. */
    private void refused(Map<String, Object> told) {
        assertThatThrownBy(() -> {
                    if (told.containsKey("process")) {
                        walker.open((String) told.get("process"), (String) told.get("as"), with(told));
                    } else {
                        tryAct(told, true);
                    }
                })
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo(told.get("rule")));
    }

    private void invalid(Map<String, Object> told) {
        Viewer viewer = viewer((String) told.get("as"));
        TaskView task = walker.tasks().require(walker.taskAt(caseId, (String) told.get("step"), viewer), viewer);
        assertThat(walker.bind(task, (String) told.get("do"), with(told), viewer)
                        .errors())
                .extracting(FieldError::field)
                .contains((String) told.get("field"));
    }

    private void forbidden(Map<String, Object> told) {
        assertThatThrownBy(() -> tryAct(told, false)).isInstanceOfAny(NotAllowed.class, NotFound.class);
    }

    /** What is refused leaves nothing behind, not even a claim. */
    private void tryAct(Map<String, Object> told, boolean claiming) {
        Viewer viewer = viewer((String) told.get("as"));
        String taskId = walker.taskAt(caseId, (String) told.get("step"), viewer(initiator));
        String action = (String) told.get("do");
        walker.stored().alone().executeWithoutResult(any -> {
            TaskView task = walker.held(taskId, claiming ? action : "claim", viewer);
            Submission filled = walker.bind(task, action, with(told), viewer);
            walker.tasks().perform(Walker.decision(action, Walker.ref(task), filled), viewer);
        });
    }

    /** 加签、减签、加签意见; with {@code rule} it is refused. */
    private void signers(String verb, Map<String, Object> told) {
        Viewer viewer = viewer((String) told.get("as"));
        TaskView task = walker.tasks().require(walker.taskAt(caseId, (String) told.get("step"), viewer), viewer);
        TaskAction action = Walker.signers(verb, Walker.ref(task), told);
        if (!told.containsKey("rule")) {
            walker.tasks().perform(action, viewer);
            return;
        }
        assertThatThrownBy(() -> walker.tasks().perform(action, viewer))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo(told.get("rule")));
    }

    /** No election of a branch begins while another is open; what one walk leaves open comes up at the next meeting, in the next score. */
    void leave() {
        if (process.equals("branch-election") && !caseId.isEmpty()) {
            end(caseId, List.of("P04", "P07"));
        }
        if (!process.equals("branch-election") && !process.startsWith("trial")) {
            opened.stream().flatMap(this::withLinks).distinct().forEach(one -> end(one, List.of("P04")));
            walker.stored().freeSlots(opened);
        }
    }

    private Stream<String> withLinks(String one) {
        List<CaseView.Linked> links = walker.cases().require(one, viewer("P04")).links();
        return Stream.concat(Stream.of(one), links.stream().map(CaseView.Linked::id));
    }

    private void end(String one, List<String> people) {
        for (String who : people) {
            CaseView seen = walker.cases().require(one, viewer(who));
            if (seen.state() == CaseState.OPEN) {
                CaseRef ref = new CaseRef(one, seen.revision(), PublicId.next());
                walker.cases().perform(new CaseAction.Terminate(ref, "走到这里为止"), viewer(who));
            }
        }
    }

    private void cancel(Map<String, Object> told) {
        CaseRef ref = new CaseRef(caseId, seen().revision(), PublicId.next());
        walker.cases()
                .perform(new CaseAction.Cancel(ref, (String) told.get("reason")), viewer((String) told.get("as")));
    }

    /** {@code plus: 6d}, or {@code to: 2027-02-23}, the morning of that day, which may lie behind. */
    Duration time(Map<String, Object> told) {
        return told.containsKey("to")
                ? walker.until(LocalDate.parse(told.get("to").toString()))
                : Duration.parse("P" + told.get("plus").toString().toUpperCase());
    }

    private Viewer viewer(String who) {
        return walker.people().viewer(who);
    }

    /** {@code #main} stands for the number of the case that is called so. */
    private Map<String, Object> with(Map<String, Object> told) {
        Map<String, Object> with = new LinkedHashMap<>(map(told, "with"));
        with.replaceAll((field, value) ->
                value instanceof String word && word.startsWith("#") ? number(called.get(word.substring(1))) : value);
        return with;
    }

    private String number(Opened one) {
        return walker.cases().require(one.caseId(), viewer(one.reader())).number();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> told, String key) {
        return (Map<String, Object>) told.getOrDefault(key, Map.of());
    }
}
