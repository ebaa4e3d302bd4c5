package cn.tonggui.workflow;

import cn.tonggui.forms.Option;
import java.util.List;
import java.util.Optional;

/**
 * The register (台账) of one mechanism: what it is called and which columns it has, in the order of its ledger.
 *
 * @param confidentiality PUBLIC, INTERNAL, PERSONAL or SEALED, as the ledger says
 */
public record Register(String process, String title, String category, String confidentiality, List<Column> columns) {

    public Register {
        columns = List.copyOf(columns);
    }

    public Optional<Column> find(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** What a column holds, and by that how it is narrowed and sorted. */
    public enum Kind {
        /** Of the case itself. */
        CASE_NUMBER,
        STATE,
        UNIT_OF_CASE,
        INITIATOR,
        STEP,
        OPENED,
        /** Of the forms. */
        TEXT,
        NUMBER,
        DAY,
        CHOICE,
        CHOICES,
        PERSON,
        PEOPLE,
        UNIT;

        /** Whether it is kept as a value of a form field. */
        public boolean ofField() {
            return ordinal() >= TEXT.ordinal();
        }
    }

    /**
     * @param name of the field, or of the case's own: number, state, unit, initiator, step, opened
     * @param title words of the form; empty for the case's own
     * @param choices what a choice offers, over all forms of the newest version
     * @param standard whether the ledger names it, so that it is shown unless somebody wishes otherwise
     */
    public record Column(String name, String title, Kind kind, List<Option> choices, boolean standard) {

        public Column {
            choices = List.copyOf(choices);
        }

        /** Who began a case and where it stands have no index to sort by. */
        public boolean sortable() {
            return kind != Kind.INITIATOR && kind != Kind.STEP;
        }
    }

    /** @param count of cases open to the viewer, at most {@link Registers#MOST_COUNTED} */
    public record Summary(String process, String title, String category, String about, int count) {}
}
