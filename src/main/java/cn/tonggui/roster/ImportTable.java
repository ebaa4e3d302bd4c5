package cn.tonggui.roster;

import cn.tonggui.organisation.ChangeKind;
import cn.tonggui.sheet.SheetLayout;
import java.util.Map;
import java.util.Set;

/**
 * One kind of change as a sheet: each row is an entry of it.
 *
 * @param codes what a word of the sheet stands for, by field, for fields in which one chooses
 */
record ImportTable(ChangeKind kind, SheetLayout layout, Map<String, Map<String, String>> codes) {

    static final String ON = "on";
    static final String DOC_NO = "docNo";

    private static final Set<String> DAYS = Set.of(ON, "joinedOn", "until");

    boolean isDay(String field) {
        return DAYS.contains(field);
    }

    boolean isRequired(String field) {
        return layout.columns().stream().anyMatch(column -> column.key().equals(field) && column.required());
    }

    String title(String field) {
        return layout.columns().stream()
                .filter(column -> column.key().equals(field))
                .findFirst()
                .map(SheetLayout.Column::title)
                .orElse("");
    }

    /** What the word stands for; anything may stand for itself where one does not choose. */
    String code(String field, String word) {
        Map<String, String> chosen = codes.get(field);
        return chosen == null ? word : chosen.getOrDefault(word, "");
    }

    /** The word that stands for the code, the first where there are several. */
    String word(String field, String code) {
        return codes.getOrDefault(field, Map.of()).entrySet().stream()
                .filter(entry -> entry.getValue().equals(code))
                .findFirst()
                .map(Map.Entry::getKey)
                .orElse(code);
    }
}
