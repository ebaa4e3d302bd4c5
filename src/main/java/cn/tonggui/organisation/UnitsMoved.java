package cn.tonggui.organisation;

import cn.tonggui.kernel.CaselessFact;
import cn.tonggui.kernel.UnitCode;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Organisations stand beneath others than before, by moving in a tree or by a link. {@link Organisation#upwards} says so already. */
public record UnitsMoved(Map<UnitCode, Shift> shifts, LocalDateTime at) implements CaselessFact {

    public UnitsMoved {
        shifts = Map.copyOf(shifts);
    }

    /** @param left organisations that were above and are no more @param joined those that are above now and were not */
    public record Shift(Set<UnitCode> left, Set<UnitCode> joined) {

        public Shift {
            left = Set.copyOf(left);
            joined = Set.copyOf(joined);
        }

        boolean none() {
            return left.isEmpty() && joined.isEmpty();
        }
    }

    @Override
    public String kind() {
        return "units-moved";
    }

    @Override
    public Map<String, Object> body() {
        Map<String, Object> units = new LinkedHashMap<>();
        shifts.forEach((unit, shift) ->
                units.put(unit.value(), Map.of("left", sorted(shift.left), "joined", sorted(shift.joined))));
        return Map.of("units", units);
    }

    private static List<String> sorted(Set<UnitCode> codes) {
        return codes.stream().map(UnitCode::value).sorted().toList();
    }
}
