package cn.tonggui.workflow;

import cn.tonggui.forms.FormDefinition;
import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Door of the cases (事项): starting, reading, acting on a whole one. */
@Component
public class Cases {

    private final CaseOpening opening;
    private final CaseDesk desk;
    private final CaseReading pages;
    private final OpenWork lists;
    private final Replays replays;

    Cases(CaseOpening opening, CaseDesk desk, CaseReading pages, OpenWork lists, Replays replays) {
        this.opening = opening;
        this.desk = desk;
        this.pages = pages;
        this.lists = lists;
        this.replays = replays;
    }

    /** The processes that the viewer may start, in the order of the catalogue. */
    public List<Startable> startable(Viewer viewer) {
        return opening.startable(viewer);
    }

    /**
     * @throws cn.tonggui.kernel.NotFound no such process
     * @throws cn.tonggui.kernel.NotAllowed not this viewer's to start
     */
    public Startable start(String process, Viewer viewer) {
        return opening.start(process, viewer);
    }

    /**
     * Opens a case. The same token opens one case only.
     *
     * @return what became of it, as for an action
     * @throws cn.tonggui.kernel.NotFound no such process
     * @throws cn.tonggui.kernel.NotAllowed not this viewer's to start
     * @throws cn.tonggui.kernel.RuleBroken a duty such as SD06 forbids it
     */
    public Tasks.Performed open(String process, Submission submission, String token, Viewer viewer) {
        return replays.once(
                Attempt.opening(process, token), viewer, () -> opening.open(process, submission, token, viewer));
    }

    /**
     * Opens a case that no person opens: what a rule makes due on a day. The initiator is the system.
     *
     * @param values of the start form, as {@link Submission#values()}
     * @param unit whose case it is
     * @return the case's id
     * @throws cn.tonggui.kernel.NotFound no such process or organisation
     * @throws cn.tonggui.kernel.RuleBroken {@code place-not-party}, or what a delegate of the process refuses
     */
    public String openBySystem(String process, Map<String, Object> values, UnitCode unit) {
        return replays.alone(() -> opening.open(process, values, unit));
    }

    /**
     * Performs an action on a whole case in one transaction: policy, act, fact, engine. The same page sent twice acts once.
     *
     * @return what became of it, as for an action on a task
     * @throws cn.tonggui.kernel.NotFound no such case, or not open to the viewer
     * @throws cn.tonggui.kernel.NotAllowed not now, or not the viewer's to do
     * @throws cn.tonggui.kernel.Stale it moved on meanwhile
     * @throws cn.tonggui.kernel.RuleBroken it would not be safe; the refusal names the reason
     */
    public Tasks.Performed perform(CaseAction action, Viewer viewer) {
        return replays.once(Attempt.of(action), viewer, () -> desk.act(action, viewer));
    }

    /**
     * The same for something beside the process, on open and closed cases alike.
     *
     * @param along what the caller keeps of it: run once, in the same transaction, while nothing else happens to the case
     */
    public Tasks.Performed perform(CaseAction.Beside action, Viewer viewer, Runnable along) {
        return replays.once(Attempt.of(action), viewer, () -> {
            CaseTurn turn = desk.act(action, viewer);
            along.run();
            return turn;
        });
    }

    /** Who has the case now, by open step; none once it is closed. @throws cn.tonggui.kernel.NotFound */
    public List<Holding> holdings(String caseId, Viewer viewer) {
        return pages.holdings(caseId, viewer);
    }

    /** The case with timeline and diagram state, in a fixed number of statements. @throws cn.tonggui.kernel.NotFound */
    public CaseView require(String caseId, Viewer viewer) {
        return pages.require(caseId, viewer);
    }

    /** The drawing of the case's process version, BPMN 2.0 XML. @throws cn.tonggui.kernel.NotFound */
    public String drawing(String caseId, Viewer viewer) {
        return pages.drawing(caseId, viewer);
    }

    /**
     * One act with the form as it was and the values of its time.
     *
     * @param no of the act within the case, from 1
     * @throws cn.tonggui.kernel.NotFound also when the act has no form
     */
    public ActView act(String caseId, int no, Viewer viewer) {
        return pages.act(caseId, no, viewer);
    }

    /** 我发起, latest first. One row more than asked for says that there is another page. */
    public List<CaseItem> started(Viewer viewer, WorkFilter filter) {
        return lists.started(viewer, filter);
    }

    /** Every case that is open to the viewer, latest first (流程追溯). One row more than asked for, as above. */
    public List<CaseItem> visible(Viewer viewer, WorkFilter filter) {
        return lists.visible(viewer, filter);
    }

    /** Whether the case is open to the viewer: for files that belong to it. */
    public boolean mayRead(String caseId, Viewer viewer) {
        return pages.mayRead(caseId, viewer);
    }

    /** @param form the start form in its current version */
    public record Startable(String process, String title, String category, String about, FormDefinition form) {}

    /** @param people who have the step, or all those to whom it is offered, duty officers included */
    public record Holding(String task, String stepName, List<PersonId> people) {}

    /** One act with its form of that time. */
    public record ActView(CaseView.Act act, FormDefinition form, Map<String, Object> values) {}
}
