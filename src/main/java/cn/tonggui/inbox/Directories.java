package cn.tonggui.inbox;

import cn.tonggui.document.Documents;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.TaskView;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes the directory of a task, a case, or a case not opened yet. */
@Component
class Directories {

    private final Organisation organisation;
    private final Documents documents;

    Directories(Organisation organisation, Documents documents) {
        this.organisation = organisation;
        this.documents = documents;
    }

    CaseDirectory of(TaskView task, Viewer viewer) {
        return choosing(task, task.choices(), viewer);
    }

    /** Of the task, for a form that is not its own. */
    CaseDirectory choosing(TaskView task, Map<String, TaskView.Choice> choices, Viewer viewer) {
        return new CaseDirectory(organisation, documents, viewer, new UnitCode(task.unit()), task.values(), choices);
    }

    CaseDirectory of(CaseView item, Viewer viewer) {
        return new CaseDirectory(organisation, documents, viewer, new UnitCode(item.unit()), item.values(), Map.of());
    }

    CaseDirectory ofNew(Viewer viewer) {
        UnitCode unit = organisation.placementOf(viewer.id()).unit();
        return new CaseDirectory(organisation, documents, viewer, unit, Map.of(), Map.of());
    }
}
