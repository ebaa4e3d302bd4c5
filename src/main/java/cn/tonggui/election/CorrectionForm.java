package cn.tonggui.election;

import cn.tonggui.forms.FormDefinition;
import cn.tonggui.forms.FormSheet;
import cn.tonggui.forms.Forms;
import cn.tonggui.forms.Submission;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The form of a correction: the sheet as it stands, to be written over, and the reason. */
@Component
class CorrectionForm {

    private static final String RESOURCE = "/election/correction.form.yaml";

    private final Forms forms;
    private final FormDefinition form;
    private final Rolls rolls;
    private final CorrectedSheet sheets;

    CorrectionForm(Forms forms, Rolls rolls, CorrectedSheet sheets) {
        this.forms = forms;
        this.form = forms.parse("election/correction", text());
        this.rolls = rolls;
        this.sheets = sheets;
    }

    FormSheet fresh(Round round) {
        CorrectionDirectory directory = directory(round);
        return new FormSheet(forms.page(form, current(round), directory), directory, url(round));
    }

    Submission bind(Round round, Map<String, List<String>> typed) {
        return forms.bind(form, "submit", typed, current(round), directory(round));
    }

    /** With what was typed. */
    FormSheet typed(Round round, Submission submission) {
        CorrectionDirectory directory = directory(round);
        return new FormSheet(
                forms.page(form, current(round), submission.typed(), submission.errors(), directory),
                directory,
                url(round));
    }

    /** With one more row in a table. */
    FormSheet grown(Round round, Map<String, List<String>> typed, String table) {
        CorrectionDirectory directory = directory(round);
        Map<String, List<String>> more = forms.withRow(form, table, typed, current(round));
        return new FormSheet(forms.page(form, current(round), more, List.of(), directory), directory, url(round));
    }

    private Map<String, Object> current(Round round) {
        return sheets.figures(round).values(sheets.lines(round));
    }

    private CorrectionDirectory directory(Round round) {
        return new CorrectionDirectory(rolls.of(round.caseId()));
    }

    private static String url(Round round) {
        return "/elections/" + round.caseId() + "/rounds/" + round.no() + "/correction";
    }

    private static String text() {
        try (InputStream in = CorrectionForm.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
