package cn.tonggui.workflow;

import cn.tonggui.organisation.ChangeKind;
import cn.tonggui.organisation.Restructured;
import cn.tonggui.organisation.Unit;
import java.util.List;
import java.util.Map;

/**
 * A change of the administrative units that suggests a case of the process (机构变动引出): the system opens it.
 *
 * @param change {@code UNIT_OPEN}, {@code UNIT_CLOSE}
 * @param of kinds of the unit that changed
 * @param to kinds of Party organisation whose case it becomes: the nearest to the unit
 * @param with field of the start form → text with places {@code {unit}}, {@code {on}} and {@code {changes}}
 */
record LedgerSuggestion(List<ChangeKind> change, List<Unit.Kind> of, List<Unit.Kind> to, Map<String, String> with) {

    /** The Party organisation by name, the day of the first of the changes, and what they are, in sentences. */
    static final List<String> PLACES = List.of("unit", "on", "changes");

    LedgerSuggestion {
        change = List.copyOf(change);
        of = List.copyOf(of);
        to = List.copyOf(to);
        with = with == null ? Map.of() : Map.copyOf(with);
    }

    boolean follows(Restructured restructured) {
        return change.contains(restructured.what())
                && of.contains(restructured.unit().kind());
    }
}
