package cn.tonggui.forms;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What must fit together in a form beyond the grammar of each field. */
final class FormConsistency {

    // Tasks.perform and the start of a case set these; a form must not overwrite them.
    private static final Set<String> RESERVED = Set.of("unit", "superior", "approver", "workplace", "depot");
    private static final String OUTCOME = "outcome";

    private final FormDefinition form;

    FormConsistency(FormDefinition form) {
        this.form = form;
    }

    /** @throws IllegalArgumentException naming the place of the first misfit */
    void require(Set<String> required) {
        required.stream().filter(name -> form.find(name).isEmpty()).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException(
                    form.key() + ": /required names " + name + ", which is no field of the form");
        });
        form.fields().forEach(this::require);
    }

    private void require(Field field) {
        refuseIf(field.name().equals(OUTCOME), field, "is a reserved name: the action sets it");
        refuseIf(
                field.routes() && RESERVED.contains(field.name()),
                field,
                "is a reserved variable, x-routes would overwrite it");
        refuseIf(
                field.readOnly() && asked(field),
                field,
                "is readOnly and never bound, so it cannot be required or route");
        refuseIf(field.readOnly() && field.fresh(), field, "is readOnly, so it cannot start empty");
        refuseIf(field.sealed() && field.indexed(), field, "is sealed, x-index would store it in the open");
        requireChoices(field);
        requireLimits(field);
        requireConditions(field, "x-requiredWhen", field.requiredWhen());
        requireConditions(field, "x-visibleWhen", field.visibleWhen());
        refuseIf(readsItself(field), field, "has an x-visibleWhen that leads back to itself");
        requireDay(field, "x-notBefore", field.limits().notBefore());
        requireDay(field, "x-notAfter", field.limits().notAfter());
        requireFirst(field);
        requireCompute(field);
        requireSheet(field);
        refuseIf(
                field.beside() != null
                        && (field.bound()
                                || form.find(field.beside())
                                        .filter(Field::bound)
                                        .isEmpty()),
                field,
                "is shown beside " + field.beside() + ", expected a readOnly field beside one that is asked for");
    }

    private void requireSheet(Field field) {
        if (field.sheet() == null) {
            return;
        }
        refuseIf(!field.bound() || field.sealed(), field, "is not typed in the open, so no sheet can fill it");
        refuseIf(
                field.table()
                        && new FillSheet(field.sheet(), field)
                                .columns().stream().noneMatch(Field::bound),
                field,
                "has no column that a sheet could fill");
        refuseIf(
                form.fields().stream()
                        .anyMatch(other -> other != field
                                && field.sheet().equals(other.sheet())
                                && (field.table()
                                        || other.table()
                                        || other.title().equals(field.title()))),
                field,
                "shares a sheet: a table has one of its own, and no two fields of one have the same title");
    }

    private void requireFirst(Field field) {
        if (field.rows() == null) {
            return;
        }
        Set<String> columns = field.columns().stream().map(Field::name).collect(Collectors.toSet());
        field.rows()
                .first()
                .forEach(row -> refuseIf(
                        !columns.containsAll(row.keySet()),
                        field,
                        "begins with " + row.keySet() + ", expected " + columns));
        refuseIf(
                field.rows().fixed() && field.rows().first().isEmpty() && field.required(),
                field,
                "has fixed rows and none to begin with, so it cannot be required");
    }

    private void requireCompute(Field field) {
        if (field.compute() == null) {
            return;
        }
        refuseIf(
                field.readOnly() || field.fresh() || asked(field),
                field,
                "is computed and never bound, so it cannot be read-only, fresh, required or route");
        refuseIf(
                field.limits().minimum() != null || field.limits().maximum() != null,
                field,
                "is computed, so it takes x-equals and no other limit");
        Computation computation;
        try {
            computation = Computation.parse(field.compute().expression());
        } catch (IllegalArgumentException e) {
            throw Keywords.refusal(form.key(), field.name(), String.valueOf(e.getMessage()));
        }
        computation
                .fields()
                .forEach(name -> refuseIf(
                        form.find(name).filter(Field::number).isEmpty(),
                        field,
                        "computes with " + name + ", which is no number of the form"));
        computation
                .totals()
                .forEach(total -> refuseIf(
                        !adds(total), field, "computes " + total.function() + " of what is no column of numbers"));
        refuseIf(computesItself(field), field, "has an x-compute that leads back to itself");
    }

    private boolean adds(Computation.Total total) {
        Field table = form.find(total.table()).filter(Field::table).orElse(null);
        if (table == null || total.column() == null) {
            return table != null && total.function().equals("count");
        }
        return table.columns().stream().anyMatch(column -> column.name().equals(total.column()) && column.number());
    }

    private boolean computesItself(Field field) {
        Set<String> seen = new LinkedHashSet<>();
        List<String> open = List.of(field.name());
        while (!open.isEmpty()) {
            open = open.stream()
                    .flatMap(name -> form.find(name).stream())
                    .filter(read -> read.compute() != null)
                    .flatMap(read -> Computation.parse(read.compute().expression()).fields().stream())
                    .filter(seen::add)
                    .toList();
        }
        return seen.contains(field.name());
    }

    private static boolean asked(Field field) {
        return field.required()
                || field.routes()
                || !field.requiredFor().isEmpty()
                || !field.requiredWhen().isEmpty();
    }

    private void requireChoices(Field field) {
        Set<String> values = new HashSet<>();
        Set<String> labels = new HashSet<>();
        for (Option choice : field.choices()) {
            refuseIf(!values.add(choice.value()), field, "offers the value " + choice.value() + " twice");
            refuseIf(!labels.add(choice.label()), field, "offers the title " + choice.label() + " twice");
            // What is chosen is compared with what was typed, which loses these.
            refuseIf(
                    !Typed.tidy(choice.value()).equals(choice.value()),
                    field,
                    "has a value with spaces around it or in another form than NFC");
        }
    }

    private void requireLimits(Field field) {
        Limits limits = field.limits();
        refuseIf(crossed(limits.minLength(), field.maxLength()), field, "has a minLength above its maxLength");
        refuseIf(crossed(limits.minimum(), limits.maximum()), field, "has a minimum above its maximum");
        refuseIf(crossed(limits.minItems(), limits.maxItems()), field, "has minItems above maxItems");
    }

    private static <T extends Comparable<T>> boolean crossed(@Nullable T low, @Nullable T high) {
        return low != null && high != null && low.compareTo(high) > 0;
    }

    private void requireConditions(Field field, String keyword, Map<String, Set<String>> conditions) {
        conditions.forEach((name, values) -> {
            Field read = form.find(name)
                    .orElseThrow(() -> Keywords.refusal(
                            form.key(), field.name(), keyword + " reads " + name + ", which is no field of the form"));
            refuseIf(read.sealed(), field, keyword + " reads " + name + ", which is sealed");
            refuseIf(
                    read.table() || read.compute() != null,
                    field,
                    keyword + " reads " + name + ", expected what is chosen or typed");
            refuseIf(read == field, field, keyword + " reads the field itself");
            Set<String> offered = read.choices().stream().map(Option::value).collect(Collectors.toSet());
            refuseIf(
                    !offered.isEmpty() && !offered.containsAll(values),
                    field,
                    keyword + " waits for " + values + " of " + name + ", which offers " + offered);
        });
    }

    private boolean readsItself(Field field) {
        Set<String> seen = new LinkedHashSet<>();
        List<String> open = List.copyOf(field.visibleWhen().keySet());
        while (!open.isEmpty()) {
            open = open.stream()
                    .filter(seen::add)
                    .flatMap(name -> form.find(name).stream())
                    .flatMap(read -> read.visibleWhen().keySet().stream())
                    .toList();
        }
        return seen.contains(field.name());
    }

    private void requireDay(Field field, String keyword, @Nullable String bound) {
        if (bound == null || bound.equals(Limits.TODAY)) {
            return;
        }
        boolean day =
                form.find(bound).map(Field::widget).stream().anyMatch(w -> w == Widget.DATE || w == Widget.DATE_TIME);
        refuseIf(
                !day || bound.equals(field.name()),
                field,
                keyword + " is " + bound + ", expected today or another date field");
    }

    private void refuseIf(boolean misfit, Field field, String reason) {
        if (misfit) {
            throw Keywords.refusal(form.key(), field.name(), reason);
        }
    }
}
