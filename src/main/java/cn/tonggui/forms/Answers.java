package cn.tonggui.forms;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands in the fields now, typed or from the case, and what follows: which fields are shown, which are asked for. */
final class Answers {

    // A return needs its reason, not the whole form.
    private static final Set<String> BACK = Set.of("return", "disapprove");

    private final FormDefinition form;
    private final Map<String, List<String>> typed;
    private final Map<String, Object> current;
    private final Map<String, Reading> readings = new HashMap<>();
    private final Map<String, Boolean> visible = new HashMap<>();
    private final Map<String, Table> tables = new HashMap<>();
    private final List<String> strange;

    /** @param parameters as sent; what the form does not ask for is left aside */
    Answers(FormDefinition form, Map<String, List<String>> parameters, Map<String, Object> current) {
        this.form = form;
        this.current = current;
        Whitelist whitelist = new Whitelist(form, parameters, table -> Table.most(table, current(table)));
        this.typed = whitelist.typed();
        this.strange = whitelist.strange();
        form.fields().stream()
                .filter(Field::table)
                .forEach(table ->
                        tables.put(table.name(), new Table(form, table, current(table), whitelist.rows(table), typed)));
    }

    /** What was typed into fields and cells of the form, by parameter. */
    Map<String, List<String>> typed() {
        return typed;
    }

    /** Parameters that the form does not ask for. */
    List<String> strange() {
        return strange;
    }

    /** What the case holds. */
    Map<String, Object> stored() {
        return current;
    }

    Table table(Field field) {
        Table table = tables.get(field.name());
        if (table == null) {
            throw new IllegalStateException(field.name() + " is no table of " + form.key());
        }
        return table;
    }

    static boolean sendsBack(String action) {
        return BACK.contains(action);
    }

    Reading reading(Field field) {
        return readings.computeIfAbsent(field.name(), name -> Reader.read(field, typed.getOrDefault(name, List.of())));
    }

    /**
     * What the case brings to the field; null when that is nothing. An asked field begins without what an earlier visit gave,
     * if it is to be fresh, and without choices that only another step offers.
     */
    @Nullable
    Object current(Field field) {
        Object value = current.get(field.name());
        if (!field.bound()) {
            return value;
        }
        if (field.fresh()) {
            return null;
        }
        return field.choices().isEmpty() ? value : offered(field, value);
    }

    private static @Nullable Object offered(Field field, @Nullable Object value) {
        List<String> kept = Texts.of(value).stream().filter(field::offers).toList();
        if (field.multiple()) {
            return kept;
        }
        return kept.isEmpty() ? null : value;
    }

    /** Whether it was sent as the case brought it. */
    boolean untouched(Field field) {
        return reading(field) instanceof Reading.Value value
                && Texts.of(value.stored()).equals(Texts.of(current(field)));
    }

    boolean isTyped(Field field) {
        return field.table() ? table(field).isTyped() : typed.containsKey(field.name());
    }

    /**
     * Whether the field is filled from the case and not by hand: read-only fields, and those the browser did not send.
     * Of a list whose last box was unticked a browser sends nothing, so there silence is an answer.
     */
    boolean fromCase(Field field) {
        return !field.bound() || typed.isEmpty() || !isTyped(field) && !field.multiple();
    }

    boolean visible(Field field) {
        Boolean known = visible.get(field.name());
        if (known == null) {
            known = holds(field.visibleWhen());
            visible.put(field.name(), known);
        }
        return known;
    }

    /** Whether some action other than sending back asks for it. */
    boolean required(Field field) {
        boolean asked = field.required() || !field.requiredWhen().isEmpty() && holds(field.requiredWhen());
        return asked && !keepsSeal(field);
    }

    boolean required(Field field, String action) {
        boolean byAction = field.requiredFor().contains(action) && !keepsSeal(field);
        return byAction || !sendsBack(action) && required(field);
    }

    /** A sealed text that is not shown stays as it is when nothing is typed over it. */
    boolean keepsSeal(Field field) {
        return field.sealed() && Seals.looksSealed(current(field));
    }

    private boolean holds(Map<String, Set<String>> conditions) {
        return conditions.entrySet().stream().allMatch(condition -> holds(condition.getKey(), condition.getValue()));
    }

    private boolean holds(String name, Set<String> values) {
        Field field = form.find(name)
                .orElseThrow(() ->
                        new IllegalStateException("condition reads " + name + ", expected a field of " + form.key()));
        return visible(field) && words(field).stream().anyMatch(values::contains);
    }

    private Collection<String> words(Field field) {
        if (fromCase(field)) {
            return Texts.of(current(field));
        }
        return reading(field) instanceof Reading.Value value ? Texts.of(value.stored()) : List.of();
    }
}
