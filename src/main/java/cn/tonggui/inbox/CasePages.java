package cn.tonggui.inbox;

import cn.tonggui.correspondence.Correspondence;
import cn.tonggui.forms.Forms;
import cn.tonggui.forms.Forms.Shown;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.regulation.Rulebook;
import cn.tonggui.regulation.Setting;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Cases;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers the page of a case and that of one of its acts. */
@Component
class CasePages {

    private final Cases cases;
    private final Forms forms;
    private final Directories directories;
    private final Rulebook rulebook;
    private final Correspondence correspondence;

    CasePages(Cases cases, Forms forms, Directories directories, Rulebook rulebook, Correspondence correspondence) {
        this.correspondence = correspondence;
        this.cases = cases;
        this.forms = forms;
        this.directories = directories;
        this.rulebook = rulebook;
    }

    Page page(String id, Viewer viewer) {
        CaseView item = cases.require(id, viewer);
        CaseDirectory directory = directories.of(item, viewer);
        String unit = directory.organisation().require(directory.unit()).name();
        return new Page(
                item,
                unit,
                forms.show(item.summary(), item.values(), directory),
                rulebook.settings(item.parameters()),
                correspondence.on(item, viewer));
    }

    ActPage act(String id, int no, Viewer viewer) {
        CaseView item = cases.require(id, viewer);
        Cases.ActView act = cases.act(id, no, viewer);
        List<Shown> shown = forms.show(act.form(), act.values(), directories.of(item, viewer));
        return new ActPage(item, act.act(), act.form().title(), shown);
    }

    /** @param settings the parameters the case keeps @param board what goes beside it */
    record Page(CaseView item, String unit, List<Shown> facts, List<Setting> settings, Correspondence.Board board) {}

    record ActPage(CaseView item, CaseView.Act act, String formTitle, List<Shown> shown) {}
}
