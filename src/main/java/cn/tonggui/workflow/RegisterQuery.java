package cn.tonggui.workflow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a register; nulls and empty lists narrow nothing.
 *
 * @param units organisations of the case, any of them
 * @param mine only what the viewer began
 * @param from first day of opening @param to last day of opening, inclusive
 * @param sort name of a sortable column
 * @param offset rows to pass over, at most {@link Registers#DEEPEST} @param size rows of the page, from 1
 */
public record RegisterQuery(
        String process,
        @Nullable CaseState state,
        List<String> units,
        boolean mine,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<Narrowing> narrowings,
        String sort,
        boolean descending,
        int offset,
        int size) {

    public RegisterQuery {
        units = List.copyOf(units);
        narrowings = List.copyOf(narrowings);
    }

    /**
     * One column narrowed.
     *
     * @param part of the text @param anyOf whole texts, an empty list leaving no case, null all of them
     * @param least number, inclusive @param most number, inclusive
     * @param from first day @param to last day, inclusive
     */
    public record Narrowing(
            String field,
            @Nullable String part,
            @Nullable List<String> anyOf,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        public static Narrowing part(String field, String part) {
            return new Narrowing(field, part, null, null, null, null, null);
        }

        public static Narrowing anyOf(String field, List<String> values) {
            return new Narrowing(field, null, List.copyOf(values), null, null, null, null);
        }

        public static Narrowing numbers(String field, @Nullable BigDecimal least, @Nullable BigDecimal most) {
            return new Narrowing(field, null, null, least, most, null, null);
        }

        public static Narrowing days(String field, @Nullable LocalDate from, @Nullable LocalDate to) {
            return new Narrowing(field, null, null, null, null, from, to);
        }
    }
}
