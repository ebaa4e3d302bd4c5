package cn.tonggui.cycle;

import cn.tonggui.cycle.CycleMapper.Member;
import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Unit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The units that take part in a cycle (参加单位), each with its secretary and with who heads its production. */
@Component
class Members {

    private static final Set<Unit.Kind> KINDS = Set.of(Unit.Kind.GENERAL_BRANCH, Unit.Kind.BRANCH);

    private final Organisation organisation;
    private final Neighbours neighbours;
    private final CycleWords words;

    Members(Organisation organisation, Neighbours neighbours, CycleWords words) {
        this.organisation = organisation;
        this.neighbours = neighbours;
        this.words = words;
    }

    /**
     * Those that were named, or the organisation itself and all beneath it, a committee without itself.
     *
     * @throws RuleBroken {@code cycle-unit} one is not of the organisation
     */
    List<Member> of(UnitCode place, List<Given> named) {
        Set<UnitCode> beneath = beneath(place);
        Set<UnitCode> taking = new LinkedHashSet<>();
        for (Given row : named) {
            UnitCode unit = new UnitCode(row.text("unit"));
            if (!beneath.contains(unit)) {
                throw new RuleBroken("cycle-unit", organisation.require(unit).name());
            }
            taking.add(unit);
        }
        List<Member> members = new ArrayList<>();
        for (UnitCode unit : taking.isEmpty() ? beneath : taking) {
            members.add(of(unit, members.size() + 1));
        }
        return members;
    }

    Member of(UnitCode unit, int place) {
        return new Member(unit.value(), place, neighbours.secretary(unit), neighbours.head(unit));
    }

    private Set<UnitCode> beneath(UnitCode place) {
        return organisation.units().stream()
                .filter(unit -> KINDS.contains(unit.kind()))
                .map(Unit::code)
                .filter(code -> organisation.upwards(code).contains(place))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    String words(List<Member> members) {
        return members.stream().map(member -> name(member.unit())).collect(Collectors.joining(words.say("cycle.and")));
    }

    String name(String unit) {
        return organisation.require(new UnitCode(unit)).name();
    }
}
