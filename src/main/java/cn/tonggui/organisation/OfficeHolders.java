package cn.tonggui.organisation;

import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.PeopleMapper.PersonRow;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The other direction: from a token to the people who hold it on a day, or who stand in. */
@Component
class OfficeHolders {

    private final PeopleMapper people;
    private final OfficeMapper officeRows;
    private final Offices offices;
    private final UnitTrees trees;

    OfficeHolders(PeopleMapper people, OfficeMapper officeRows, Offices offices, UnitTrees trees) {
        this.people = people;
        this.officeRows = officeRows;
        this.offices = offices;
        this.trees = trees;
    }

    List<Person> holders(Token token) {
        LocalDate today = trees.today().day();
        String unit = token.unit().value();
        List<PersonRow> rows = switch (token.office()) {
            case Identity.MEMBER -> people.members(unit, "FULL", today);
            case Identity.PROBATIONARY -> people.members(unit, "PROBATIONARY", today);
            case Identity.WORKER -> workers(token.unit(), today);
            default -> people.inOffice(offices.grantedBy(token.office()), unit, today);
        };
        return rows.stream().map(PersonRow::person).toList();
    }

    /** @throws IllegalStateException when the side has no duty officer at the token's unit or above */
    Person dutyOfficer(Token token) {
        UnitTree tree = trees.today();
        List<OfficeMapper.DutyRow> onDuty =
                officeRows.dutyOfficers(tree.require(token.unit()).side(), tree.day());
        for (UnitCode unit : tree.chain(token.unit())) {
            for (OfficeMapper.DutyRow row : onDuty) {
                if (row.dutyUnit().equals(unit.value())) {
                    return row.person();
                }
            }
        }
        throw new IllegalStateException("no duty officer for " + token + ", expected one at its unit or above");
    }

    /** Whether fewer than two people hold the office 组织科: then nobody can enter and confirm anything else. */
    boolean departmentIsMissing() {
        return officeRows.holders(Offices.ORGANISATION_DEPT, trees.today().day()) < Clerk.ENOUGH;
    }

    private List<PersonRow> workers(UnitCode branch, LocalDate today) {
        Collection<String> units = UnitTrees.values(trees.today().unitsServedBy(Set.of(branch)));
        return units.isEmpty() ? List.of() : people.workers(units, today);
    }
}
