package cn.tonggui.workflow;

import cn.tonggui.forms.Field;
import cn.tonggui.forms.FormDefinition;
import cn.tonggui.forms.Forms;
import cn.tonggui.forms.Widget;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Unit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the places of a text, {@code {field}}, from a case: one that stands alone keeps its type where it goes to no text. */
@Component
class CasePlaces {

    static final Pattern PLACE = Pattern.compile("\\{([a-z][A-Za-z0-9]*(?:\\.[a-z][A-Za-z0-9]*)?)}");

    /** Of the case itself, whatever its forms call so. */
    static final Map<String, Widget> OWN = Map.of(
            "number", Widget.TEXT,
            "title", Widget.TEXT,
            "unit", Widget.ORGANISATION,
            "initiator", Widget.PERSON);

    static final Set<Widget> TEXTS = Set.of(Widget.TEXT, Widget.TEXTAREA);

    private static final Set<Unit.Kind> PARTY = Set.of(Unit.Kind.BRANCH, Unit.Kind.GENERAL_BRANCH, Unit.Kind.COMMITTEE);

    private final Forms forms;
    private final CaseWords directory;
    private final Organisation organisation;

    CasePlaces(Forms forms, CaseWords directory, Organisation organisation) {
        this.forms = forms;
        this.directory = directory;
        this.organisation = organisation;
    }

    /** What goes into the field; null when nothing does. A text is cut to what the field takes. */
    @Nullable
    Object fill(String pattern, CaseRow row, Field into) {
        Matcher alone = PLACE.matcher(pattern);
        if (alone.matches() && !TEXTS.contains(into.widget())) {
            Object value = value(alone.group(1), row);
            boolean one = into.widget() == Widget.PEOPLE && value instanceof String;
            return one ? List.of(value) : value;
        }
        String text = PLACE.matcher(pattern)
                .replaceAll(place -> Matcher.quoteReplacement(words(place.group(1), row)))
                .strip();
        if (text.isEmpty()) {
            return null;
        }
        return into.widget() == Widget.INTEGER ? Integer.valueOf(text) : fit(text, into.maxLength());
    }

    /** As it is stored. */
    @Nullable
    Object value(String place, CaseRow row) {
        CaseFile file = row.turn().file();
        return switch (place) {
            case "number" -> file.number();
            case "title" -> file.title();
            case "unit" -> file.unit();
            case "initiator" -> file.initiator();
            default -> row.value(place).orElse(null);
        };
    }

    /** The Party organisation that it names: itself, the nearest above or across from one that is none, or a person's branch. */
    Optional<UnitCode> unit(String place, CaseRow row) {
        String value = Objects.toString(value(place, row), "");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (place.equals(LedgerOpening.OWN_UNIT)) {
            return Optional.of(new UnitCode(value));
        }
        if (row.files().find(place).orElseThrow().widget() == Widget.PERSON) {
            return Optional.of(organisation.placementOf(new PersonId(value)).unit());
        }
        UnitCode code = new UnitCode(value);
        return Optional.of(organisation.upwards(code).stream()
                .filter(one -> PARTY.contains(organisation.require(one).kind()))
                .findFirst()
                .orElse(code));
    }

    private String words(String place, CaseRow row) {
        CaseFile file = row.turn().file();
        return switch (place) {
            case "number" -> file.number();
            case "title" -> file.title();
            case "unit" -> organisation.require(new UnitCode(file.unit())).name();
            case "initiator" -> file.initiatorName();
            default -> shown(place, row);
        };
    }

    private String shown(String place, CaseRow row) {
        Field field = row.files().find(place).orElseThrow();
        FormDefinition form = new FormDefinition(row.files().process(), "", List.of(field));
        Object value = row.value(place).orElse("");
        return forms.show(form, Map.of(field.name(), value), directory).stream()
                .map(Forms.Shown::words)
                .findFirst()
                .orElse("");
    }

    /** Cut to what a field takes. */
    static String fit(String text, @Nullable Integer most) {
        return most == null || text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
