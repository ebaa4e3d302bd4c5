package cn.tonggui.roster;

import cn.tonggui.forms.FieldError;
import cn.tonggui.forms.FormDefinition;
import cn.tonggui.forms.FormPage;
import cn.tonggui.forms.FormSheet;
import cn.tonggui.forms.Forms;
import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.ChangeKind;
import cn.tonggui.organisation.Entry;
import cn.tonggui.organisation.Finding;
import cn.tonggui.organisation.Offices;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Rosters;
import cn.tonggui.organisation.Unit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lays out the form of a change, reads what was typed, and puts what is wrong beside its field. */
@Component
class ChangeSheets {

    private static final String ON = "on";
    private static final String DOC_NO = "docNo";

    private final Forms forms;
    private final ChangeForms definitions;
    private final Organisation organisation;
    private final Rosters rosters;
    private final RosterWords words;

    ChangeSheets(Forms forms, ChangeForms definitions, Organisation organisation, Rosters rosters, RosterWords words) {
        this.forms = forms;
        this.definitions = definitions;
        this.organisation = organisation;
        this.rosters = rosters;
        this.words = words;
    }

    /** The empty form, for that person or organisation where one is given. */
    FormSheet fresh(ChangeKind kind, String person, String unit, Viewer viewer) {
        Map<String, Object> values = new HashMap<>(Map.of(ON, rosters.today().toString()));
        if (!person.isEmpty() && kind != ChangeKind.PERSON_ENTER) {
            values.put("person", person);
        }
        about(unit)
                .ifPresent(one -> fieldOf(kind, one)
                        .ifPresent(field -> values.put(field, one.code().value())));
        ChangeDirectory directory = directory(viewer);
        return sheet(kind, forms.page(definitions.form(kind), values, directory), directory);
    }

    private Optional<Unit> about(String code) {
        return organisation.units().stream()
                .filter(unit -> unit.code().value().equals(code))
                .findFirst();
    }

    /** Which field an organisation fills: what is opened stands beneath it, what is altered is it. */
    private static Optional<String> fieldOf(ChangeKind kind, Unit unit) {
        String side = unit.side() == Unit.Side.PARTY ? "party" : "admin";
        String code = kind == ChangeKind.UNIT_OPEN ? "parent" : "code";
        return List.of(code, "unit", "branch", side).stream()
                .filter(kind.fields()::contains)
                .findFirst();
    }

    Submission bind(ChangeKind kind, Map<String, List<String>> parameters, Viewer viewer) {
        return forms.bind(definitions.form(kind), "submit", parameters, Map.of(), directory(viewer));
    }

    /** @param submission a valid one */
    static Entry entry(ChangeKind kind, Submission submission) {
        Map<String, String> values = new HashMap<>();
        submission.values().forEach((field, value) -> values.put(field, value.toString()));
        LocalDate on = LocalDate.parse(values.remove(ON));
        String docNo = Optional.ofNullable(values.remove(DOC_NO)).orElse("");
        return new Entry(kind, values, on, docNo);
    }

    /** The form as it was typed, with what the form itself or the domain found. */
    FormSheet refused(ChangeKind kind, Submission submission, List<Finding> findings, Viewer viewer) {
        FormDefinition form = definitions.form(kind);
        List<FieldError> errors = findings.isEmpty()
                ? submission.errors()
                : findings.stream().map(finding -> error(form, finding)).toList();
        ChangeDirectory directory = directory(viewer);
        return sheet(kind, forms.page(form, Map.of(), submission.typed(), errors, directory), directory);
    }

    private FieldError error(FormDefinition form, Finding finding) {
        return form.find(finding.field())
                .map(field -> new FieldError(field.name(), field.title(), words.finding(finding)))
                .orElseGet(() -> new FieldError("", "", words.finding(finding)));
    }

    private static FormSheet sheet(ChangeKind kind, FormPage page, ChangeDirectory directory) {
        return new FormSheet(page, directory, "/organisation/changes/new/" + ChangeForms.slug(kind));
    }

    /** People are looked for where the viewer keeps the organisation. */
    private ChangeDirectory directory(Viewer viewer) {
        UnitCode scope = viewer.unitsOf(Offices.ORGANISATION_DEPT)
                .findFirst()
                .orElseGet(() -> organisation.units().get(0).code());
        return new ChangeDirectory(organisation, scope);
    }
}
