package cn.tonggui.organisation;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** People: entered, altered, moved to another unit, leaving. */
@Component
class PersonChanges implements ChangeFamily {

    enum Sex {
        M,
        F
    }

    private static final int NAME = 40;
    private static final int PINYIN = 60;
    private static final int POST = 60;
    private static final int YOUNGEST = 15;
    private static final int OLDEST = 110;

    @Override
    public Set<ChangeKind> kinds() {
        return Set.of(ChangeKind.PERSON_ENTER, ChangeKind.PERSON_ALTER, ChangeKind.PERSON_LEAVE);
    }

    @Override
    public String subject(Entry entry) {
        return entry.value("person");
    }

    @Override
    public String unit(Entry entry, Picture picture) {
        return picture.people.find(subject(entry)).map(Line.OfPerson::unit).orElse(entry.value("unit"));
    }

    @Override
    public void check(Check check) {
        check.notAhead();
        switch (check.entry().kind()) {
            case PERSON_ENTER -> checkEntering(check);
            case PERSON_ALTER -> checkAltering(check);
            default -> new PersonLeaving(check).check();
        }
    }

    private static void checkEntering(Check check) {
        String id = check.code("person");
        check.picture().people.find(id).ifPresent(person -> check.found("person", "person-taken", id));
        boolean account = check.picture().accounts.about(Line.person(id)).stream()
                .anyMatch(one -> one.kind() != Account.Kind.PERSON);
        if (account) {
            check.found("person", "person-taken", id);
        }
        check.required("name", NAME);
        checkPinyin(check);
        check.word("sex", Sex.class);
        checkBirthYear(check);
        checkUnit(check);
        check.text("post", POST);
    }

    private static void checkAltering(Check check) {
        Optional<Line.OfPerson> person = check.person("person");
        check.text("name", NAME);
        checkPinyin(check);
        Entry entry = check.entry();
        if (!entry.value("sex").isEmpty()) {
            check.word("sex", Sex.class);
        }
        if (!entry.value("birthYear").isEmpty()) {
            checkBirthYear(check);
        }
        if (!entry.value("unit").isEmpty()
                && person.filter(one -> one.unit().equals(entry.value("unit"))).isEmpty()) {
            checkUnit(check);
        }
        check.text("post", POST);
        person.filter(one -> check.clean() && altered(entry, one).equals(one))
                .ifPresent(one -> check.found("", "nothing-changed"));
    }

    private static void checkPinyin(Check check) {
        String pinyin = check.text("pinyin", PINYIN);
        if (!pinyin.isEmpty() && !pinyin.matches("[a-z]+")) {
            check.found("pinyin", "pinyin-pattern");
        }
    }

    private static void checkBirthYear(Check check) {
        int year = check.on().getYear();
        check.number("birthYear", year - OLDEST, year - YOUNGEST);
    }

    private static void checkUnit(Check check) {
        check.unit("unit")
                .filter(unit -> unit.side() != Unit.Side.ADMIN)
                .ifPresent(unit -> check.found("unit", "person-unit", unit.name()));
    }

    @Override
    public void apply(Entry entry, Picture picture) {
        switch (entry.kind()) {
            case PERSON_ENTER -> picture.people.add(entered(entry));
            case PERSON_ALTER ->
                picture.people.change(
                        altered(entry, picture.people.find(subject(entry)).orElseThrow()));
            default -> PersonLeaving.apply(entry, picture);
        }
    }

    private static Line.OfPerson entered(Entry entry) {
        Pinyin pinyin = pinyin(entry.value("name"), entry.value("pinyin"));
        return new Line.OfPerson(
                entry.value("person"),
                entry.value("name"),
                pinyin.letters(),
                pinyin.initials(),
                entry.value("sex"),
                Integer.parseInt(entry.value("birthYear")),
                entry.value("unit"),
                entry.value("post"),
                null);
    }

    /** What was left empty stays as it is; a new name brings its own pinyin. */
    private static Line.OfPerson altered(Entry entry, Line.OfPerson person) {
        String name = or(entry.value("name"), person.name());
        String typed = entry.value("pinyin");
        Pinyin pinyin = typed.isEmpty() && name.equals(person.name())
                ? new Pinyin(person.pinyin(), person.initials())
                : pinyin(name, typed);
        return new Line.OfPerson(
                person.id(),
                name,
                pinyin.letters(),
                pinyin.initials(),
                or(entry.value("sex"), person.sex()),
                entry.value("birthYear").isEmpty() ? person.birthYear() : Integer.parseInt(entry.value("birthYear")),
                or(entry.value("unit"), person.unit()),
                or(entry.value("post"), person.post()),
                person.validTo());
    }

    private static Pinyin pinyin(String name, String typed) {
        return typed.isEmpty() ? Pinyin.of(name) : Pinyin.of(name, typed);
    }

    @Override
    public Sentence sentence(Entry entry, Picture picture) {
        String name = picture.personName(subject(entry));
        return entry.kind() == ChangeKind.PERSON_ENTER
                ? Sentence.of(entry.kind(), name, entry.on(), picture.nameOf(entry.value("unit")))
                : Sentence.of(entry.kind(), name, entry.on());
    }

    private static String or(String value, String otherwise) {
        return value.isEmpty() ? otherwise : value;
    }
}
