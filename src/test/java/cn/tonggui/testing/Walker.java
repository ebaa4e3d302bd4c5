package cn.tonggui.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.document.DocumentRef;
import cn.tonggui.document.Documents;
import cn.tonggui.forms.FormDefinition;
import cn.tonggui.forms.Forms;
import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.notification.Notices;
import cn.tonggui.workflow.Cases;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Signature;
import cn.tonggui.workflow.TaskAction;
import cn.tonggui.workflow.TaskRef;
import cn.tonggui.workflow.TaskView;
import cn.tonggui.workflow.Tasks;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.flowable.job.api.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Walks a case through its steps as people would: the steps of {@code walks/<process>.yaml}, one after the other. */
public class Walker {
    private final Cases cases;
    private final Tasks tasks;
    private final Forms forms;
    private final Documents documents;
    private final Notices notices;
    private final People people;
    private final TestClock clock;
    private final ManagementService jobs;
    private final RuntimeService instances;
    private final JdbcTemplate sql;
    private final TransactionTemplate alone;
    private final Casework casework;
    private final Typist typist;

    public Walker(
            Cases cases,
            Tasks tasks,
            Forms forms,
            Documents documents,
            Notices notices,
            People people,
            TestClock clock,
            ManagementService jobs,
            RuntimeService instances,
            JdbcTemplate sql,
            TransactionTemplate alone,
            Casework casework) {
        this.cases = cases;
        this.tasks = tasks;
        this.forms = forms;
        this.documents = documents;
        this.notices = notices;
        this.people = people;
        this.clock = clock;
        this.jobs = jobs;
        this.instances = instances;
        this.sql = sql;
        this.alone = alone;
        this.casework = casework;
        this.typist = new Typist(documents);
    }

    /** @return the user tasks that were finished on the way */
    public Collection<String> walk(String process, List<Map<String, Map<String, Object>>> steps) {
        OfficesKept kept = offices();
        Walk walk = new Walk(this, process);
        try {
            for (Map<String, Map<String, Object>> step : steps) {
                try {
                    step.forEach(walk::take);
                } catch (AssertionError | RuntimeException broken) {
                    throw new AssertionError("At " + step + ": " + broken.getMessage(), broken);
                }
            }
        } finally {
            kept.restore();
            walk.leave();
            clock.reset();
        }
        return walk.visited();
    }

    /** Walks so far and leaves the case there, for one who goes on with it otherwise. */
    public Begun begin(String process, List<Map<String, Map<String, Object>>> steps) {
        return new Begun(this, process, steps);
    }

    /** Back to the present, for one who went ahead. */
    void comeBack() {
        clock.reset();
    }

    /** To be put back by one who walks until somebody takes office. */
    public OfficesKept offices() {
        return new OfficesKept(sql, alone);
    }

    StoredCases stored() {
        return new StoredCases(sql, alone);
    }

    Cases cases() {
        return cases;
    }

    Tasks tasks() {
        return tasks;
    }

    Notices notices() {
        return notices;
    }

    People people() {
        return people;
    }

    /** Opens a case and returns its public id. */
    public String open(String process, String who, Map<String, Object> with) {
        Viewer viewer = people.viewer(who);
        FormDefinition form = cases.start(process, viewer).form();
        Submission submission =
                forms.bind(form, "submit", typist.typed(form, with, Map.of(), viewer), Map.of(), new Anything());
        assertThat(submission.errors()).isEmpty();
        return cases.open(process, submission, PublicId.next(), viewer).caseId();
    }

    /** Acts on the open task of the step. */
    public Tasks.Performed act(String caseId, String step, String who, String action, Map<String, Object> with) {
        Viewer viewer = people.viewer(who);
        TaskView task = held(taskAt(caseId, step, viewer), action, viewer);
        Submission submission = bind(task, action, with, viewer);
        assertThat(submission.errors()).isEmpty();
        return tasks.perform(decision(action, ref(task), submission, signature(task, action, viewer)), viewer);
    }

    /** The task, claimed where that comes first. */
    TaskView held(String taskId, String action, Viewer viewer) {
        TaskView task = tasks.require(taskId, viewer);
        if (task.may(action) || !task.may("claim")) {
            return task;
        }
        tasks.perform(new TaskAction.Claim(ref(task)), viewer);
        return tasks.require(taskId, viewer);
    }

    /** Public id of the open task at the step; where several people take it, the viewer's own. */
    public String taskAt(String caseId, String step, Viewer viewer) {
        return stored().tasks(caseId, step, viewer.id()).stream()
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(caseId + " is not at " + step + " but at " + stored().steps(caseId)));
    }

    public Submission bind(TaskView task, String action, Map<String, Object> with, Viewer viewer) {
        Map<String, List<String>> typed = typist.typed(task.form(), with, task.values(), viewer);
        return forms.bind(task.form(), action, typed, task.values(), new Anything());
    }

    public static TaskRef ref(TaskView task) {
        return new TaskRef(task.id(), task.revision(), PublicId.next());
    }

    /** The person's own hand, where the step asks for it. */
    private @Nullable Signature signature(TaskView task, String action, Viewer viewer) {
        if (!task.signs(action)) {
            return null;
        }
        DocumentRef picture = documents.sign(Ink.written(), viewer);
        return new Signature(picture.id(), picture.sha256());
    }

    public static TaskAction decision(String action, TaskRef ref, Submission submission) {
        return decision(action, ref, submission, null);
    }

    private static TaskAction decision(
            String action, TaskRef ref, Submission submission, @Nullable Signature signature) {
        return switch (action) {
            case "submit" -> new TaskAction.Submit(ref, submission, signature);
            case "approve" -> new TaskAction.Approve(ref, submission, signature);
            case "disapprove" -> new TaskAction.Disapprove(ref, submission, signature);
            case "abstain" -> new TaskAction.Abstain(ref, submission, signature);
            case "return" -> new TaskAction.Return(ref, submission, signature);
            default -> throw new IllegalArgumentException(action);
        };
    }

    /** 加签 ({@code place}, {@code people}), 减签 ({@code signer}), 加签意见 ({@code agrees}). */
    static TaskAction signers(String verb, TaskRef ref, Map<String, Object> told) {
        String words = told.getOrDefault("words", "").toString();
        return switch (verb) {
            case "add-signers" ->
                new TaskAction.AddSigners(
                        ref,
                        TaskAction.AddSigners.Place.valueOf((String) told.get("place")),
                        ((List<?>) told.get("people"))
                                .stream().map(id -> new PersonId(id.toString())).toList(),
                        words);
            case "remove-signer" -> new TaskAction.RemoveSigner(ref, new PersonId((String) told.get("signer")), words);
            default -> new TaskAction.Sign(ref, (Boolean) told.get("agrees"), words);
        };
    }

    /** What another case would tell it. */
    public void tell(String caseId, String message, Map<String, Object> values) {
        assertThat(alone.<Boolean>execute(status -> casework.tell(caseId, message, values)))
                .as("it waits for " + message)
                .isTrue();
    }

    Duration until(LocalDate day) {
        return Duration.between(
                clock.instant(), day.atTime(9, 0).atZone(clock.getZone()).toInstant());
    }

    /** Moves this thread's clock and lets the case's timers that are due fire; of no case when the number is empty. */
    public void later(String caseNumber, Duration time) {
        clock.plus(time);
        if (caseNumber.isEmpty()) {
            return;
        }
        String instance = instances
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .singleResult()
                .getId();
        for (Job timer : jobs.createTimerJobQuery()
                .processInstanceId(instance)
                .duedateLowerThan(Date.from(clock.instant()))
                .list()) {
            jobs.executeJob(jobs.moveTimerToExecutableJob(timer.getId()).getId());
        }
    }
}
