package cn.tonggui.cycle;

import cn.tonggui.cycle.CycleMapper.Member;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.Organisation;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who scores the cross items of a unit (互评): the secretary of the next one that takes part, where none may, of the one above. */
@Component
class Crossing {

    private final Organisation organisation;
    private final Neighbours neighbours;

    Crossing(Organisation organisation, Neighbours neighbours) {
        this.organisation = organisation;
        this.neighbours = neighbours;
    }

    String of(Member scored, List<Member> members) {
        UnitCode unit = new UnitCode(scored.unit());
        int at = members.indexOf(scored);
        Stream<String> others = Stream.concat(
                        members.subList(at + 1, members.size()).stream(), members.subList(0, at).stream())
                .map(Member::partyHead);
        return others.filter(person -> !neighbours.belongs(person, unit))
                .findFirst()
                .orElseGet(() ->
                        neighbours.secretary(organisation.placementOf(unit).superior()));
    }

    String name(String unit) {
        return organisation.require(new UnitCode(unit)).name();
    }
}
