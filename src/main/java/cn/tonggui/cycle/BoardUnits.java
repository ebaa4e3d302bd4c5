package cn.tonggui.cycle;

import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Unit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The organisations of a cycle from its own down to the units that take part, all from memory. */
@Component
class BoardUnits {

    private final Organisation organisation;

    BoardUnits(Organisation organisation) {
        this.organisation = organisation;
    }

    /** @param depth beneath the cycle's own, which is 0 @param within those that take part, itself or beneath it */
    record Node(String code, String name, String shortName, int depth, Set<String> within) {

        /** Whether more than itself is beneath it. */
        public boolean opens() {
            return within.size() > 1 || !within.contains(code);
        }
    }

    /** Each above what is beneath it, in the order of the organisation. */
    List<Node> tree(String place, Collection<String> members) {
        Map<String, List<String>> above =
                members.stream().distinct().collect(Collectors.toMap(one -> one, one -> upTo(place, one)));
        Set<String> shown = above.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        return organisation.units().stream()
                .filter(unit -> shown.contains(unit.code().value()))
                .map(unit -> node(unit, place, above))
                .toList();
    }

    private static Node node(Unit unit, String place, Map<String, List<String>> above) {
        String code = unit.code().value();
        Set<String> within = above.entrySet().stream()
                .filter(one -> one.getValue().contains(code))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        List<String> path = above.values().stream()
                .filter(one -> one.contains(code))
                .findFirst()
                .orElseThrow();
        return new Node(code, unit.name(), unit.shortName(), path.size() - 1 - path.indexOf(code), within);
    }

    /** From the unit up to the cycle's own, of the Party's tree. */
    private List<String> upTo(String place, String unit) {
        List<String> path = organisation.upwards(new UnitCode(unit)).stream()
                .filter(code -> organisation.require(code).side() == Unit.Side.PARTY)
                .map(UnitCode::value)
                .toList();
        int at = path.indexOf(place);
        return at < 0 ? List.of(unit) : path.subList(0, at + 1);
    }

    Map<String, String> names() {
        return organisation.units().stream()
                .collect(Collectors.toMap(unit -> unit.code().value(), Unit::name));
    }
}
