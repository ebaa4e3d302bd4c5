package cn.tonggui.cycle;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Person;
import cn.tonggui.organisation.Placement;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Secretary of the branch; where there is none the duty officer (值班负责人). */
    String secretary(UnitCode unit) {
        Token secretary = Token.at("secretary", unit);
        return organisation.holders(secretary).stream()
                .findFirst()
                .orElseGet(() -> organisation.dutyOfficer(secretary))
                .id()
                .value();
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

    /** Codes of the units that the person belongs to, in both trees. */
    Set<String> units(String person) {
        PersonId id = new PersonId(person);
        return Set.of(
                organisation.placementOf(id).unit().value(),
                organisation.require(id).unit().value());
    }

    /** The same of what is inspected or scored. */
    Set<String> units(Collection<String> branches) {
        return branches.stream()
                .flatMap(branch -> Stream.of(
                        branch,
                        organisation
                                .placementOf(new UnitCode(branch))
                                .workplace()
                                .value()))
                .collect(Collectors.toSet());
    }

    private Stream<Person> holders(String office, UnitCode unit) {
        return organisation.holders(Token.at(office, unit)).stream();
    }
}
