package cn.tonggui.cycle.score;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who inspects (检查组): people of both sides, none of them of the unit inspected.
 *
 * @param inspected codes of the units inspected, in both trees
 * @param mixed parameter {@code inspection.mix}: whether both sides must be there
 */
public record InspectionTeam(List<Member> members, Set<String> inspected, boolean mixed) {

    public InspectionTeam {
        members = List.copyOf(members);
        inspected = Set.copyOf(inspected);
    }

    /**
     * @param person whom the messages name
     * @param side which the person inspects for: one, even of somebody who is versed in both
     * @param units codes of the person's own units, in both trees
     */
    public record Member(String person, Side side, Set<String> units) {

        public Member {
            units = Set.copyOf(units);
        }
    }

    /** K14: both sides, and nobody for both of them; SD08: nobody of the unit inspected. */
    public Ruling ruling() {
        Ruling ruling = mixture();
        Set<String> seen = new HashSet<>();
        for (Member member : members) {
            if (!seen.add(member.person())) {
                ruling = ruling.and(Ruling.refused("cycle-team", "team.twice", member.person()));
            }
            if (member.units().stream().anyMatch(inspected::contains)) {
                ruling = ruling.and(Ruling.refused("SD08", "team.own-unit", member.person()));
            }
        }
        return ruling;
    }

    private Ruling mixture() {
        int party = of(Side.PARTY);
        int business = of(Side.BUSINESS);
        boolean enough = mixed ? party > 0 && business > 0 : !members.isEmpty();
        if (enough) {
            return Ruling.met("cycle-team", "team.mixed", party, business);
        }
        String key = members.isEmpty() ? "team.empty" : party == 0 ? "team.no-party" : "team.no-business";
        return Ruling.refused("cycle-team", key, party, business);
    }

    private int of(Side side) {
        return (int) members.stream().filter(member -> member.side() == side).count();
    }
}
