package cn.tonggui.correspondence;

import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.regulation.WorkingDays;
import cn.tonggui.workflow.CaseRef;
import cn.tonggui.workflow.CaseView;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Makes an order of its form: the day ends when work does. */
@Component
class Ordering {

    private final Supervision supervision;
    private final WorkingDays days;

    Ordering(Supervision supervision, WorkingDays days) {
        this.supervision = supervision;
        this.days = days;
    }

    String order(CaseRef ref, CaseView item, Submission form, Viewer viewer) {
        LocalDate due = LocalDate.parse(form.values().get("dueOn").toString());
        return supervision.order(ref, item, Acts.words(form), days.endOf(due), viewer);
    }
}
