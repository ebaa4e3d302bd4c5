package cn.tonggui.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The organisation in memory as far as a batch of changes reaches: checks look at it, each accepted entry changes it, and what
 * changed is written at the end. So later entries see earlier ones, and five thousand cost as many statements as one.
 */
final class Picture {

    final LocalDate today;
    final Rows<Line.OfUnit> units;
    final Rows<Line.OfLink> links;
    final Rows<Line.OfPerson> people;
    final Rows<Line.OfMembership> memberships;
    final Rows<RestrictionLine> restrictions;
    final Rows<Line.OfOffice> offices;
    final Rows<Line.OfTerm> terms;
    final Rows<ContactLine> contacts;
    final Rows<DutyLine> duties;
    final Rows<Line.OfAccount> accounts;

    /** Offices that begin with the same decision, seen before their turn. */
    final List<Entry> succeeding = new ArrayList<>();

    Picture(PictureMapper mapper, Reach reach, LocalDate today) {
        this.today = today;
        units = new Rows<>(mapper::units);
        links = new Rows<>(mapper::links);
        people = new Rows<>(() -> mapper.people(reach));
        memberships = new Rows<>(() -> mapper.memberships(reach));
        restrictions = new Rows<>(() -> mapper.restrictions(reach));
        offices = new Rows<>(() -> mapper.offices(reach));
        terms = new Rows<>(() -> mapper.terms(reach));
        contacts = new Rows<>(() -> mapper.contacts(reach));
        duties = new Rows<>(() -> mapper.duties(reach));
        accounts = new Rows<>(() -> mapper.accounts(reach));
    }

    /** Changes made by the work are seen and never written. */
    void imagine(Runnable work) {
        tables().forEach(table -> table.imagine(true));
        try {
            work.run();
        } finally {
            tables().forEach(table -> table.imagine(false));
        }
    }

    private Stream<Rows<?>> tables() {
        return Stream.of(units, links, people, memberships, restrictions, offices, terms, contacts, duties, accounts);
    }

    Optional<Line.OfMembership> membershipOf(String person, LocalDate day) {
        return memberships.about(Line.person(person)).stream()
                .filter(membership -> membership.inForce(day))
                .findFirst();
    }

    /** The first unit above it is itself; ends at the root, or at a code that nobody knows. */
    boolean beneath(@Nullable String code, String top) {
        for (String next = code; next != null; ) {
            if (next.equals(top)) {
                return true;
            }
            next = units.find(next).map(Line.OfUnit::parent).orElse(null);
        }
        return false;
    }

    /** As {@link UnitTree#scope}: beneath it, beneath what its main link leads to, and what it merely covers. */
    boolean inScope(@Nullable String code, String top) {
        if (beneath(code, top)) {
            return true;
        }
        return links.about(Line.unit(top)).stream().anyMatch(link -> {
            String across = link.partyCode().equals(top) ? link.adminCode() : link.partyCode();
            return link.main() ? beneath(code, across) : across.equals(code);
        });
    }

    String nameOf(@Nullable String unit) {
        return unit == null ? "" : units.find(unit).map(Line.OfUnit::name).orElse(unit);
    }

    String personName(String person) {
        return people.find(person).map(Line.OfPerson::name).orElse(person);
    }

    List<Line.OfOffice> officesOf(String person) {
        return offices.about(Line.person(person));
    }
}
