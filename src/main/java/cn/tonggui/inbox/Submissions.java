package cn.tonggui.inbox;

import cn.tonggui.forms.FieldError;
import cn.tonggui.forms.Filled;
import cn.tonggui.forms.FormDefinition;
import cn.tonggui.forms.Forms;
import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.regulation.BrokenRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes a submission of what a browser sent, files included. */
@Component
class Submissions {

    private final Forms forms;
    private final Uploads uploads;
    private final Signatures signatures;
    private final Workbooks workbooks;

    Submissions(Forms forms, Uploads uploads, Signatures signatures, Workbooks workbooks) {
        this.forms = forms;
        this.uploads = uploads;
        this.signatures = signatures;
        this.workbooks = workbooks;
    }

    Signatures signatures() {
        return signatures;
    }

    /** @param filled what a workbook brought; null when none came along */
    record SoFar(
            Map<String, List<String>> typed,
            List<FieldError> errors,
            @Nullable Filled filled) {

        /** The page or its piece, with what the workbook brought. */
        ModelAndView on(ModelAndView view) {
            boolean fits = filled == null || filled.faults().isEmpty();
            view.setStatus(fits ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
            return view.addObject("filled", filled);
        }
    }

    /**
     * What was typed so far, the files that came along stored, what a workbook fills in, and one more row in the table that asks
     * for it.
     */
    SoFar soFar(FormDefinition form, Sent sent, Map<String, Object> current, CaseDirectory directory) {
        Map<String, List<String>> typed =
                uploads.keep(form, sent, directory.viewer()).parameters();
        Optional<Filled> filled = workbooks.fill(form, sent, typed, current, directory);
        if (filled.isPresent()) {
            return new SoFar(filled.get().typed(), filled.get().errors(), filled.get());
        }
        return new SoFar(forms.withRow(form, sent.add(), typed, current), List.of(), null);
    }

    /** The mark at the field that the rule is about, if it is one that the form asks. */
    static List<FieldError> at(RuleBroken refusal, FormDefinition form, BrokenRules.Broken broken) {
        return form.find(refusal.field()).stream()
                .map(field -> new FieldError(field.name(), field.title(), broken.words()))
                .toList();
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
