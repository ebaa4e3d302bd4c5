package cn.tonggui.cycle;

import cn.tonggui.cycle.score.Reckoning;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A score sheet with every number opened: how it came about, down to who gave it and on what evidence.
 *
 * @param result null while it is still being scored @param cycleId the case of its cycle, null where it was begun by hand
 */
record SheetPage(
        Sheet sheet,
        String unitName,
        @Nullable String cycleId,
        @Nullable Composition result,
        Map<String, Entry> indicators)
        implements Derivation {

    /** @param given what each gave, in order */
    record Entry(Line line, List<Given> given) {}

    /** @param points null where it does not apply @param by name of who gave it */
    record Given(Score.Stage stage, String points, String words, String by) {}

    /** In the order in which they are read: both ways of putting the sides together. */
    public List<Reckoning> numbers() {
        return result == null
                ? List.of()
                : List.of(result.branch().reckoning(), result.workshop().reckoning());
    }
}
