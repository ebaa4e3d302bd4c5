package cn.tonggui.inbox;

import cn.tonggui.forms.FieldError;
import cn.tonggui.forms.FormDefinition;
import cn.tonggui.forms.Forms;
import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.Viewer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes a submission of what a browser sent, files included. */
@Component
class Submissions {

    private final Forms forms;
    private final Uploads uploads;
    private final Signatures signatures;

    Submissions(Forms forms, Uploads uploads, Signatures signatures) {
        this.forms = forms;
        this.uploads = uploads;
        this.signatures = signatures;
    }

    Signatures signatures() {
        return signatures;
    }

    /** What was typed so far, the files that came along stored, and one more row in the table that asks for it. */
    Map<String, List<String>> typed(FormDefinition form, Sent sent, Map<String, Object> current, Viewer viewer) {
        Map<String, List<String>> typed = uploads.keep(form, sent, viewer).parameters();
        return forms.withRow(form, sent.add(), typed, current);
    }

    Submission bind(
            FormDefinition form, String action, Sent sent, Map<String, Object> current, CaseDirectory directory) {
        Uploads.Kept kept = uploads.keep(form, sent, directory.viewer());
        Submission bound = forms.bind(form, action, kept.parameters(), current, directory);
        if (kept.errors().isEmpty()) {
            return bound;
        }
        List<FieldError> errors =
                Stream.concat(kept.errors().stream(), bound.errors().stream()).toList();
        return new Submission(bound.form(), bound.action(), bound.values(), bound.typed(), errors);
    }
}
