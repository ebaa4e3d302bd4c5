package cn.tonggui.organisation;

import java.time.LocalDate;
import java.util.Optional;

/** What an office of the Party asks of the person, and of the committee that has only so many seats. */
final class PartyOfficeCheck {

    private static final String SEAT = "committee-member";
    private static final int SECRETARIES = 2;

    private final Check check;
    private final Offices offices;
    private final Line.OfPerson person;
    private final Line.OfUnit unit;
    private final String office;
    private final Picture picture;

    PartyOfficeCheck(Check check, Offices offices, Line.OfPerson person, Line.OfUnit unit) {
        this.check = check;
        this.offices = offices;
        this.person = person;
        this.unit = unit;
        this.office = check.entry().value("office");
        this.picture = check.picture();
    }

    void check() {
        boolean group = unit.kind() == Unit.Kind.GROUP;
        Optional<Line.OfMembership> membership = membership();
        if (!membership.map(Line.OfMembership::full).orElse(false)) {
            // R-M12: a probationary member leads no group; R-E04: nor is one elected anywhere
            check.found("person", group ? "R-M12" : "full-only", person.name());
        } else if (!belongs(membership.get())) {
            check.found("person", "not-of-organisation", person.name(), unit.name());
        }
        picture.restrictions.about(Line.person(person.id())).stream()
                .filter(line -> line.inForce(check.on()) && Restriction.barsOffice(line.kind()))
                .findFirst()
                .ifPresent(line -> check.found("person", "R-E04", person.name(), Restriction.valueOf(line.kind())));
        if (!group) {
            checkSeats();
        }
    }

    /** That of the first day, or of today where the office is older than what is known of the membership. */
    private Optional<Line.OfMembership> membership() {
        return picture.membershipOf(person.id(), check.on()).or(() -> picture.membershipOf(person.id(), picture.today));
    }

    /** Who is elected belongs to the organisation; who is appointed may come from elsewhere (R-E23). */
    private boolean belongs(Line.OfMembership membership) {
        if (unit.kind() == Unit.Kind.GROUP) {
            return unit.code().equals(membership.groupCode());
        }
        return !check.entry().value("source").equals("ELECTION") || picture.beneath(membership.branch(), unit.code());
    }

    /** R-E25, R-O02: within the term there are as many members as seats; without a committee, a secretary and one deputy. */
    private void checkSeats() {
        Optional<Line.OfTerm> term = picture.terms.about(Line.unit(unit.code())).stream()
                .filter(line -> line.inForce(check.on()))
                .findFirst();
        if (term.isEmpty()) {
            return;
        }
        int seats = term.get().seats();
        if (seats == 0 && !office.equals("secretary") && !office.equals("deputy-secretary")) {
            check.found("office", "no-committee", unit.name());
        } else if (othersSince(term.get().validFrom()) >= (seats == 0 ? SECRETARIES : seats)) {
            check.found("office", "seats-taken", unit.name(), seats == 0 ? SECRETARIES : seats);
        }
    }

    private long othersSince(LocalDate begin) {
        return picture.offices.about(Line.unit(unit.code())).stream()
                .filter(line -> line.inForce(check.on()) && !line.validFrom().isBefore(begin))
                .filter(line -> offices.with(line.office()).contains(SEAT))
                .map(Line.OfOffice::person)
                .filter(other -> !other.equals(person.id()))
                .distinct()
                .count();
    }
}
