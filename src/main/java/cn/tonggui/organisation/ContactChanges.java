package cn.tonggui.organisation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Contact points (联系点): which leader looks after which branch. */
@Component
class ContactChanges implements ChangeFamily {

    @Override
    public Set<ChangeKind> kinds() {
        return Set.of(ChangeKind.CONTACT_BEGIN, ChangeKind.CONTACT_END);
    }

    @Override
    public String subject(Entry entry) {
        return entry.value("person");
    }

    @Override
    public String unit(Entry entry, Picture picture) {
        return entry.value("branch");
    }

    @Override
    public void check(Check check) {
        Optional<Line.OfPerson> person = check.person("person");
        Optional<Line.OfUnit> branch = check.unit("branch");
        branch.filter(unit -> unit.kind() != Unit.Kind.BRANCH && unit.kind() != Unit.Kind.GENERAL_BRANCH)
                .ifPresent(unit -> check.found("branch", "branch-kind"));
        if (person.isEmpty() || branch.isEmpty()) {
            return;
        }
        Picture picture = check.picture();
        List<ContactLine> lines = lines(check.entry(), picture);
        if (check.entry().kind() == ChangeKind.CONTACT_END) {
            check.ending(picture.contacts, lines, "branch", "contact-none");
        } else {
            lines.stream()
                    .filter(line -> line.overlaps(check.on(), null))
                    .findFirst()
                    .ifPresent(line -> check.found("branch", "contact-open", line.validFrom()));
        }
    }

    private static List<ContactLine> lines(Entry entry, Picture picture) {
        return picture.contacts.about(Line.person(entry.value("person"))).stream()
                .filter(line -> line.branch().equals(entry.value("branch")))
                .toList();
    }

    @Override
    public void apply(Entry entry, Picture picture) {
        if (entry.kind() == ChangeKind.CONTACT_END) {
            ContactLine line = Line.goingOn(lines(entry, picture), entry.on()).orElseThrow();
            picture.contacts.change(line.until(entry.on()));
        } else {
            picture.contacts.add(new ContactLine(entry.value("person"), entry.value("branch"), entry.on(), null));
        }
    }

    @Override
    public Sentence sentence(Entry entry, Picture picture) {
        return Sentence.of(
                entry.kind(),
                picture.personName(entry.value("person")),
                entry.on(),
                picture.nameOf(entry.value("branch")));
    }
}
