package cn.tonggui.inbox;

import cn.tonggui.forms.Forms;
import cn.tonggui.forms.Forms.Shown;
import cn.tonggui.kernel.Viewer;
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

    CasePages(Cases cases, Forms forms, Directories directories) {
        this.cases = cases;
        this.forms = forms;
        this.directories = directories;
    }

    Page page(String id, Viewer viewer) {
        CaseView item = cases.require(id, viewer);
        CaseDirectory directory = directories.of(item, viewer);
        String unit = directory.organisation().require(directory.unit()).name();
        return new Page(item, unit, forms.show(item.summary(), item.values(), directory));
    }

    ActPage act(String id, int no, Viewer viewer) {
        CaseView item = cases.require(id, viewer);
        Cases.ActView act = cases.act(id, no, viewer);
        List<Shown> shown = forms.show(act.form(), act.values(), directories.of(item, viewer));
        return new ActPage(item, act.act(), act.form().title(), shown);
    }

    record Page(CaseView item, String unit, List<Shown> facts) {}

    record ActPage(CaseView item, CaseView.Act act, String formTitle, List<Shown> shown) {}
}
