package cn.tonggui.workflow;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a place of a ledger reads: fields of a case, and of one row of a table of it ({@code table.column}).
 *
 * @param table the row's; null where a case is read without a row
 */
record CaseRow(ProcessFiles files, CaseTurn turn, @Nullable String table, Map<String, Object> cells) {

    static CaseRow of(ProcessFiles files, CaseTurn turn) {
        return new CaseRow(files, turn, null, Map.of());
    }

    /** The rows of the table, in its order. */
    static List<CaseRow> of(ProcessFiles files, CaseTurn turn, String table) {
        return rows(turn, table).stream()
                .map(cells -> new CaseRow(files, turn, table, cells))
                .toList();
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> rows(CaseTurn turn, String table) {
        return turn.values().get(table) instanceof List<?> rows
                ? rows.stream().map(row -> (Map<String, Object>) row).toList()
                : List.of();
    }

    Optional<Object> value(String place) {
        return Optional.ofNullable(
                isColumn(place)
                        ? cells.get(place.substring(place.indexOf('.') + 1))
                        : turn.values().get(place));
    }

    boolean has(String place) {
        return value(place).map(CaseKeeper::filled).isPresent();
    }

    /** Whether one of the words is chosen in each of the fields; a name of a column goes before one of the case. */
    boolean meets(Map<String, List<String>> when) {
        return when.entrySet().stream().allMatch(one -> {
            String column = table + "." + one.getKey();
            Object value = value(files.find(column).isPresent() ? column : one.getKey())
                    .orElse("");
            Stream<?> chosen = value instanceof List<?> many ? many.stream() : Stream.of(value);
            return chosen.map(Objects::toString).anyMatch(one.getValue()::contains);
        });
    }

    private boolean isColumn(String place) {
        return table != null && place.startsWith(table + ".");
    }
}
