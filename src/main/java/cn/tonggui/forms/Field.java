package cn.tonggui.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form, as defined.
 *
 * @param required always asked for, except by actions that send the matter back
 * @param requiredFor actions that ask for it besides, {@code return} and the like ({@code x-requiredFor})
 * @param requiredWhen field → values under which it is asked for ({@code x-requiredWhen})
 * @param visibleWhen field → values under which it is shown and bound ({@code x-visibleWhen})
 * @param maxLength in code points; set for texts, null for all else
 * @param from whom or what a picker offers ({@code x-from})
 * @param routes whether its value becomes a process variable ({@code x-routes})
 * @param sealed whether it is encrypted wherever it is stored ({@code x-sealed})
 * @param indexed whether registers can search it ({@code x-index})
 * @param fresh whether it starts empty on every visit, and what it held stays until something else is given ({@code x-fresh})
 * @param rows what a table's rows look like; null for all else
 * @param compute how its number follows from other fields ({@code x-compute}); null where somebody fills it in
 * @param sheet the worksheet of a workbook that may fill it ({@code x-sheet}); null where it is typed alone
 * @param beside the field beside whose control it is shown, to be compared with ({@code x-beside}); null where it stands for itself
 */
public record Field(
        String name,
        String title,
        String hint,
        Widget widget,
        boolean readOnly,
        boolean required,
        Set<String> requiredFor,
        Map<String, Set<String>> requiredWhen,
        Map<String, Set<String>> visibleWhen,
        List<Option> choices,
        @Nullable Integer maxLength,
        Limits limits,
        @Nullable String from,
        boolean routes,
        boolean sealed,
        boolean indexed,
        boolean fresh,
        @Nullable Rows rows,
        @Nullable Compute compute,
        @Nullable String sheet,
        @Nullable String beside) {

    /** Most rows of a table, whatever a form says. */
    static final int MOST_ROWS = 200;

    /**
     * The rows of a table.
     *
     * @param columns that this form shows; what others hold stays as it is, as does what is read-only here
     * @param fixed whether rows can be neither added nor removed ({@code x-rows: fixed})
     * @param first rows to begin with while the case has none ({@code default})
     */
    public record Rows(List<Field> columns, boolean fixed, List<Map<String, Object>> first) {
        public Rows {
            columns = List.copyOf(columns);
            first = List.copyOf(first);
        }
    }

    /**
     * A computed number, exact until it is stored or shown.
     *
     * @param expression arithmetic over fields of the form, with sums and the like over columns of its tables
     * @param scale decimal places kept, half up
     * @param equal what it must come to ({@code x-equals}); null when anything will do
     */
    public record Compute(
            String expression, int scale, @Nullable BigDecimal equal) {}

    public Field {
        requiredFor = Set.copyOf(requiredFor);
        requiredWhen = Map.copyOf(requiredWhen);
        visibleWhen = Map.copyOf(visibleWhen);
        choices = List.copyOf(choices);
    }

    Field offering(List<Option> others) {
        return new Field(
                name,
                title,
                hint,
                widget,
                readOnly,
                required,
                requiredFor,
                requiredWhen,
                visibleWhen,
                others,
                maxLength,
                limits,
                from,
                routes,
                sealed,
                indexed,
                fresh,
                rows,
                compute,
                sheet,
                beside);
    }

    /** Whether it is filled in by hand on this form. */
    public boolean bound() {
        return !readOnly && compute == null;
    }

    /** Whether it holds a list of values. */
    public boolean multiple() {
        return widget == Widget.CHOICES || widget == Widget.ATTACHMENT || widget == Widget.PEOPLE;
    }

    public boolean table() {
        return rows != null;
    }

    /** The columns of a table; none for all else. */
    public List<Field> columns() {
        return rows == null ? List.of() : rows.columns();
    }

    /** Whether the value is one of its own choices. */
    boolean offers(String value) {
        return choices.stream().anyMatch(choice -> choice.value().equals(value));
    }

    /** Whether its options and labels come from the {@link Directory}. */
    boolean picked() {
        return switch (widget) {
            case PERSON, PEOPLE, ORGANISATION, ATTACHMENT -> true;
            default -> false;
        };
    }

    /** The word of a choice; anything else as it is. */
    String label(String value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }

    boolean number() {
        return widget == Widget.INTEGER || widget == Widget.DECIMAL;
    }
}
