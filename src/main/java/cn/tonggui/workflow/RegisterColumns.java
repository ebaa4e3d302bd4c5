package cn.tonggui.workflow;

import cn.tonggui.forms.Field;
import cn.tonggui.forms.FormDefinition;
import cn.tonggui.forms.Option;
import cn.tonggui.forms.Widget;
import cn.tonggui.workflow.Register.Column;
import cn.tonggui.workflow.Register.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The columns of a register, as ledger and forms of the newest version describe them. Sealed fields are no columns. */
final class RegisterColumns {

    /** Of the case itself, in the order in which they are offered behind those of the ledger. */
    private static final Map<String, Kind> OWN = own();

    /** What has words short enough for a cell: neither tables nor files. */
    private static final Set<Widget> WORDED = EnumSet.complementOf(EnumSet.of(Widget.TABLE, Widget.ATTACHMENT));

    private RegisterColumns() {}

    static Register of(ProcessFiles files) {
        Ledger ledger = files.ledger();
        List<Column> columns = new ArrayList<>();
        for (String name : ledger.columns()) {
            column(files, name).ifPresent(columns::add);
        }
        OWN.forEach((name, kind) -> {
            if (!ledger.columns().contains(name)) {
                columns.add(new Column(name, "", kind, List.of(), false));
            }
        });
        return new Register(files.process(), ledger.title(), ledger.category(), ledger.confidentiality(), columns);
    }

    private static Optional<Column> column(ProcessFiles files, String name) {
        Kind own = OWN.get(name);
        if (own != null) {
            return Optional.of(new Column(name, "", own, List.of(), true));
        }
        List<Field> fields = files.forms().values().stream()
                .sorted(Comparator.comparing(
                                (FormDefinition form) -> !form.key().endsWith("/start"))
                        .thenComparing(FormDefinition::key))
                .flatMap(form -> form.find(name).stream())
                .toList();
        if (fields.stream().anyMatch(field -> field.sealed() || !WORDED.contains(field.widget()))) {
            return Optional.empty();
        }
        return fields.stream()
                .min(Comparator.comparing(Field::readOnly))
                .map(field -> new Column(name, field.title(), kind(field), choices(fields), true));
    }

    // A later step may offer fewer choices than the first one did, and older cases hold them all.
    private static List<Option> choices(List<Field> fields) {
        Map<String, Option> all = new LinkedHashMap<>();
        fields.forEach(field -> field.choices().forEach(choice -> all.putIfAbsent(choice.value(), choice)));
        return List.copyOf(all.values());
    }

    private static Kind kind(Field field) {
        return switch (field.widget()) {
            case INTEGER, DECIMAL -> Kind.NUMBER;
            case DATE, DATE_TIME -> Kind.DAY;
            case CHOICE -> Kind.CHOICE;
            case CHOICES -> Kind.CHOICES;
            case PERSON -> Kind.PERSON;
            case PEOPLE -> Kind.PEOPLE;
            case ORGANISATION -> Kind.UNIT;
            default -> Kind.TEXT;
        };
    }

    private static Map<String, Kind> own() {
        Map<String, Kind> own = new LinkedHashMap<>();
        own.put("number", Kind.CASE_NUMBER);
        own.put("unit", Kind.UNIT_OF_CASE);
        own.put("initiator", Kind.INITIATOR);
        own.put("opened", Kind.OPENED);
        own.put("step", Kind.STEP);
        own.put("state", Kind.STATE);
        return own;
    }
}
