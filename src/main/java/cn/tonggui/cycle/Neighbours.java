package cn.tonggui.cycle;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Person;
import cn.tonggui.organisation.Placement;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who belongs to a unit, and who heads its production: those do not judge it (SD08, SD09). */
@Component
class Neighbours {

    private static final List<String> HEADS = List.of("director", "team-leader");

    private final Organisation organisation;

    Neighbours(Organisation organisation) {
        this.organisation = organisation;
    }

    /** Member of the branch, or of the workshop or team that it is linked to. */
    boolean belongs(String person, UnitCode unit) {
        PersonId id = new PersonId(person);
        Placement there = organisation.placementOf(unit);
        return organisation.placementOf(id).unit().equals(unit)
                || organisation.require(id).unit().equals(there.workplace());
    }

    /** @throws RuleBroken SD09 with the person's name */
    void requireFromElsewhere(String person, UnitCode unit) {
        if (belongs(person, unit)) {
            throw new RuleBroken(
                    "SD09", organisation.require(new PersonId(person)).name());
        }
    }

    /** Director of the workshop or depot, leader of the team; where there is none the duty officer. */
    String head(UnitCode unit) {
        UnitCode workplace = organisation.placementOf(unit).workplace();
        return HEADS.stream()
                .flatMap(office -> holders(office, workplace))
                .findFirst()
                .orElseGet(() -> organisation.dutyOfficer(Token.at(HEADS.get(0), workplace)))
                .id()
                .value();
    }

    private Stream<Person> holders(String office, UnitCode unit) {
        return organisation.holders(Token.at(office, unit)).stream();
    }
}
