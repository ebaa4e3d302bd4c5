package cn.tonggui.roster;

import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Change;
import cn.tonggui.organisation.Changes;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Rosters;
import cn.tonggui.workflow.ChangeMatters;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What waits for a second person, what the viewer entered lately, and what the viewer may enter. */
@Component
class ChangeLists {

    private final Changes changes;
    private final Rosters rosters;
    private final ChangeForms forms;
    private final Organisation organisation;
    private final ChangeMatters matters;

    ChangeLists(Changes changes, Rosters rosters, ChangeForms forms, Organisation organisation, ChangeMatters matters) {
        this.changes = changes;
        this.rosters = rosters;
        this.forms = forms;
        this.organisation = organisation;
        this.matters = matters;
    }

    /** @param suggested by the id of the change */
    record Lists(
            List<Change> waiting,
            List<Change> lately,
            Map<String, List<ChangeMatters.Matter>> suggested,
            List<ChangeForms.Offer> offers) {}

    Lists of(Viewer viewer) {
        List<Change> lately = rosters.lately(viewer);
        return new Lists(
                changes.waiting(viewer),
                lately,
                matters.of(lately.stream().map(Change::id).toList(), viewer),
                forms.offers(changes.open(viewer)));
    }

    /** The page of whom or what the change is about, or the trees where it is no more. */
    String pageOf(Change change) {
        boolean unit = organisation.units().stream().anyMatch(one -> one.code().equals(new UnitCode(change.subject())));
        if (unit) {
            return "/organisation/" + change.subject();
        }
        return change.entry().kind().fields().contains("person")
                ? "/organisation/people/" + change.subject()
                : "/organisation";
    }
}
