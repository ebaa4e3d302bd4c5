package cn.tonggui.organisation;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.PeopleMapper.PersonRow;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The other direction: from a token to the people who hold it on a day, or who stand in. */
@Component
class OfficeHolders {

    private final PeopleMapper people;
    private final OfficeMapper officeRows;
    private final Offices offices;
    private final UnitTrees trees;
    private final AbleMapper able;

    OfficeHolders(PeopleMapper people, OfficeMapper officeRows, Offices offices, UnitTrees trees, AbleMapper able) {
        this.people = people;
        this.officeRows = officeRows;
        this.able = able;
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

    /** Those of the tokens that somebody holds who can sign in. */
    Set<Token> able(Set<Token> tokens) {
        UnitTree tree = trees.today();
        Set<Token> held = new HashSet<>();
        for (OfficeMapper.Held row : able.offices(tree.day())) {
            offices.with(row.office()).forEach(office -> held.add(Token.at(office, new UnitCode(row.unit()))));
        }
        for (AbleMapper.Category row : able.members(tree.day())) {
            String identity = row.category().equals("FULL") ? Identity.MEMBER : Identity.PROBATIONARY;
            held.add(Token.at(identity, new UnitCode(row.branch())));
        }
        able.workplaces(tree.day()).stream()
                .map(UnitCode::new)
                .filter(tree::knows)
                .flatMap(unit -> tree.branchOf(unit).stream())
                .forEach(branch -> held.add(Token.at(Identity.WORKER, branch)));
        held.retainAll(tokens);
        return held;
    }

    Set<PersonId> ablePeople(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return Set.of();
        }
        List<String> ids = people.stream().map(PersonId::value).toList();
        return able.people(ids, trees.today().day()).stream().map(PersonId::new).collect(Collectors.toSet());
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
