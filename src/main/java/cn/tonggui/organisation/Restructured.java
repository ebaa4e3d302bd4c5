package cn.tonggui.organisation;

import cn.tonggui.kernel.UnitCode;
import java.time.LocalDate;
import java.util.List;

/**
 * An administrative unit that was opened or closed (行政机构变动).
 *
 * @param change its id among the changes
 * @param what {@link ChangeKind#UNIT_OPEN} or {@link ChangeKind#UNIT_CLOSE}
 * @param on its first day, or its last
 * @param words what was done, in one sentence
 * @param party the Party organisations whose field it is, nearest first; those of before, which stand today
 */
public record Restructured(
        String change, ChangeKind what, Unit unit, LocalDate on, String words, List<UnitCode> party) {

    public Restructured {
        party = List.copyOf(party);
    }
}
