package cn.tonggui.inbox;

import cn.tonggui.forms.FieldError;
import cn.tonggui.forms.FormPage;
import cn.tonggui.forms.Forms;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.Cases.Startable;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lays out the start form of a case that is not open yet. */
@Component
class StartPages {

    private final Forms forms;
    private final Directories directories;

    StartPages(Forms forms, Directories directories) {
        this.forms = forms;
        this.directories = directories;
    }

    CaseDirectory directory(Viewer viewer) {
        return directories.ofNew(viewer);
    }

    Sheet sheet(Startable startable, Map<String, List<String>> typed, List<FieldError> errors, Viewer viewer) {
        CaseDirectory directory = directory(viewer);
        FormPage page = typed.isEmpty() && errors.isEmpty()
                ? forms.page(startable.form(), Map.of(), directory)
                : forms.page(startable.form(), Map.of(), typed, errors, directory);
        return new Sheet(page, directory, "/start/" + startable.process());
    }
}
