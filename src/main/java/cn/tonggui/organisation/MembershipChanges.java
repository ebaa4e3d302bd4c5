package cn.tonggui.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Membership of a branch (组织关系): one at a time. */
@Component
class MembershipChanges implements ChangeFamily {

    enum Category {
        FULL,
        PROBATIONARY,
        ACTIVIST,
        APPLICANT;

        boolean member() {
            return this == FULL || this == PROBATIONARY;
        }
    }

    private static final int OF_AGE = 18;

    private final Offices offices;

    MembershipChanges(Offices offices) {
        this.offices = offices;
    }

    @Override
    public Set<ChangeKind> kinds() {
        return Set.of(ChangeKind.MEMBERSHIP_BEGIN, ChangeKind.MEMBERSHIP_END);
    }

    @Override
    public String subject(Entry entry) {
        return entry.value("person");
    }

    @Override
    public @Nullable String unit(Entry entry, Picture picture) {
        if (entry.kind() == ChangeKind.MEMBERSHIP_BEGIN) {
            return entry.value("branch");
        }
        return picture.membershipOf(subject(entry), entry.on())
                .map(Line.OfMembership::branch)
                .orElse(null);
    }

    @Override
    public void check(Check check) {
        Optional<Line.OfPerson> person = check.person("person");
        if (check.entry().kind() == ChangeKind.MEMBERSHIP_END) {
            person.ifPresent(one -> checkEnding(check, one.id()));
            return;
        }
        Optional<Line.OfUnit> branch = check.unit("branch");
        branch.filter(unit -> unit.kind() != Unit.Kind.BRANCH).ifPresent(unit -> check.found("branch", "branch-kind"));
        Optional<Category> category = check.word("category", Category.class);
        checkGroup(check, category);
        Optional<LocalDate> joined = check.day("joinedOn");
        joined.filter(day -> day.isAfter(check.on())).ifPresent(day -> check.found("joinedOn", "joined-later"));
        person.ifPresent(one -> {
            checkAlone(check, one);
            category.filter(Category::member)
                    .filter(any -> joined.orElse(check.on()).getYear() - one.birthYear() < OF_AGE)
                    .ifPresent(any -> check.found("joinedOn", "R-D01", OF_AGE));
        });
    }

    private static void checkGroup(Check check, Optional<Category> category) {
        String code = check.entry().value("group");
        if (code.isEmpty()) {
            return;
        }
        check.anyUnit("group")
                .filter(group -> group.kind() != Unit.Kind.GROUP
                        || !check.entry().value("branch").equals(group.parent()))
                .ifPresent(group -> check.found("group", "group-other-branch", group.name()));
        category.filter(one -> !one.member()).ifPresent(one -> check.found("group", "group-category", one));
    }

    private static void checkAlone(Check check, Line.OfPerson person) {
        check.picture().memberships.about(Line.person(person.id())).stream()
                .filter(line -> line.overlaps(check.on(), null))
                .findFirst()
                .ifPresent(line -> check.found(
                        "person",
                        "membership-open",
                        person.name(),
                        check.picture().nameOf(line.branch()),
                        line.validFrom()));
    }

    private void checkEnding(Check check, String person) {
        Picture picture = check.picture();
        List<Line.OfMembership> lines = picture.memberships.about(Line.person(person));
        check.ending(picture.memberships, lines, "person", "membership-none")
                .flatMap(line -> picture.officesOf(person).stream()
                        .filter(office -> office.overlaps(check.on().plusDays(1), null))
                        .filter(office -> offices.side(office.office()) == Unit.Side.PARTY)
                        .filter(office -> picture.beneath(office.unit(), line.branch()))
                        .findFirst())
                .ifPresent(office -> check.found("person", "leaves-office", office.title()));
    }

    @Override
    public void apply(Entry entry, Picture picture) {
        String person = subject(entry);
        if (entry.kind() == ChangeKind.MEMBERSHIP_END) {
            Line.OfMembership line = Line.goingOn(picture.memberships.about(Line.person(person)), entry.on())
                    .orElseThrow();
            picture.memberships.change(line.until(entry.on()));
            return;
        }
        String group = entry.value("group");
        String joined = entry.value("joinedOn");
        picture.memberships.add(new Line.OfMembership(
                person,
                entry.value("branch"),
                group.isEmpty() ? null : group,
                entry.value("category"),
                joined.isEmpty() ? null : LocalDate.parse(joined),
                entry.on(),
                null));
    }

    @Override
    public Sentence sentence(Entry entry, Picture picture) {
        String name = picture.personName(subject(entry));
        String branch = picture.nameOf(unit(entry, picture));
        return entry.kind() == ChangeKind.MEMBERSHIP_END
                ? Sentence.of(entry.kind(), name, entry.on(), branch)
                : Sentence.of(entry.kind(), name, entry.on(), branch, Category.valueOf(entry.value("category")));
    }
}
