package cn.tonggui.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What keeps a member from the right to vote or from meetings, for a time. */
@Component
class RestrictionChanges implements ChangeFamily {

    private static final int NOTE = 200;

    private final Offices offices;

    RestrictionChanges(Offices offices) {
        this.offices = offices;
    }

    @Override
    public Set<ChangeKind> kinds() {
        return Set.of(ChangeKind.RESTRICTION_BEGIN, ChangeKind.RESTRICTION_END);
    }

    @Override
    public String subject(Entry entry) {
        return entry.value("person");
    }

    @Override
    public @Nullable String unit(Entry entry, Picture picture) {
        String person = subject(entry);
        return picture.membershipOf(person, entry.on())
                .map(Line.OfMembership::branch)
                .or(() -> picture.people.find(person).map(Line.OfPerson::unit))
                .orElse(null);
    }

    @Override
    public void check(Check check) {
        Optional<Line.OfPerson> person = check.person("person");
        Optional<Restriction> kind = check.word("kind", Restriction.class);
        if (check.entry().kind() == ChangeKind.RESTRICTION_END) {
            if (person.isPresent() && kind.isPresent()) {
                Rows<RestrictionLine> table = check.picture().restrictions;
                check.ending(table, lines(check.entry(), check.picture()), "kind", "restriction-none");
            }
            return;
        }
        check.text("note", NOTE);
        Optional<LocalDate> until = check.day("until");
        until.filter(day -> day.isBefore(check.on())).ifPresent(day -> check.found("until", "until-before"));
        person.ifPresent(one -> checkMember(check, one));
        if (person.isPresent() && kind.isPresent()) {
            checkFree(check, kind.get(), until.orElse(null));
        }
    }

    private static void checkMember(Check check, Line.OfPerson person) {
        boolean member = check.picture()
                .membershipOf(person.id(), check.on())
                .map(line -> MembershipChanges.Category.valueOf(line.category()).member())
                .orElse(false);
        if (!member) {
            check.found("person", "restriction-member", person.name());
        }
    }

    private void checkFree(Check check, Restriction kind, @Nullable LocalDate until) {
        lines(check.entry(), check.picture()).stream()
                .filter(line -> line.overlaps(check.on(), until))
                .findFirst()
                .ifPresent(line -> check.found("kind", "restriction-open", line.validFrom()));
        if (kind.barsOffice()) {
            check.picture().officesOf(check.entry().value("person")).stream()
                    .filter(office -> office.overlaps(check.on(), until))
                    .filter(office -> offices.side(office.office()) == Unit.Side.PARTY)
                    .findFirst()
                    .ifPresent(office -> check.found("person", "restriction-office", office.title()));
        }
    }

    private static List<RestrictionLine> lines(Entry entry, Picture picture) {
        return picture.restrictions.about(Line.person(entry.value("person"))).stream()
                .filter(line -> line.kind().equals(entry.value("kind")))
                .toList();
    }

    @Override
    public void apply(Entry entry, Picture picture) {
        if (entry.kind() == ChangeKind.RESTRICTION_END) {
            RestrictionLine line =
                    Line.goingOn(lines(entry, picture), entry.on()).orElseThrow();
            picture.restrictions.change(line.until(entry.on()));
            return;
        }
        String until = entry.value("until");
        picture.restrictions.add(new RestrictionLine(
                entry.value("person"),
                entry.value("kind"),
                entry.on(),
                until.isEmpty() ? null : LocalDate.parse(until),
                entry.value("note")));
    }

    @Override
    public Sentence sentence(Entry entry, Picture picture) {
        return Sentence.of(
                entry.kind(), picture.personName(subject(entry)), entry.on(), Restriction.valueOf(entry.value("kind")));
    }
}
