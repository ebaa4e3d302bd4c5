package cn.tonggui.inbox;

import cn.tonggui.forms.FieldError;
import cn.tonggui.forms.FormDefinition;
import cn.tonggui.forms.Forms;
import cn.tonggui.forms.Option;
import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.Agents;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Forms that belong to no task and no case: 代理、交接. They stand beside those of the actions. */
@Component
class OwnForms {

    private final Forms forms;
    private final Directories directories;
    private final Agents agents;
    private final Map<String, FormDefinition> written = new ConcurrentHashMap<>();

    OwnForms(Forms forms, Directories directories, Agents agents) {
        this.forms = forms;
        this.directories = directories;
        this.agents = agents;
    }

    Sheet sheet(String name, String url, Submission asked, Viewer viewer) {
        return sheet(name, url, asked.typed(), asked.errors(), viewer);
    }

    Sheet fresh(String name, String url, Map<String, List<String>> typed, Viewer viewer) {
        return sheet(name, url, typed, List.of(), viewer);
    }

    private Sheet sheet(
            String name, String url, Map<String, List<String>> typed, List<FieldError> errors, Viewer viewer) {
        CaseDirectory directory = directories.ofNew(viewer);
        return new Sheet(forms.page(form(name), Map.of(), typed, errors, directory), directory, url);
    }

    /** What is not asked for is refused, as in every form. */
    Submission bind(String name, Map<String, List<String>> parameters, Viewer viewer) {
        return forms.bind(form(name), "submit", parameters, Map.of(), directories.ofNew(viewer));
    }

    private FormDefinition form(String name) {
        return written.computeIfAbsent(name, any -> {
            FormDefinition form = forms.parse("actions/" + name, ActionForms.read(name));
            return form.find("processes").isEmpty()
                    ? form
                    : form.offering(
                            "processes",
                            agents.processes().entrySet().stream()
                                    .map(process -> new Option(process.getKey(), process.getValue(), ""))
                                    .toList());
        });
    }
}
