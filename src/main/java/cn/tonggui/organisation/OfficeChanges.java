package cn.tonggui.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Offices by date (任职). They give rights, so each waits for a second person. */
@Component
class OfficeChanges implements ChangeFamily {

    enum Source {
        ELECTION,
        APPOINT,
        ASSIGN
    }

    private static final int TITLE = 40;

    private final Offices offices;

    OfficeChanges(Offices offices) {
        this.offices = offices;
    }

    @Override
    public Set<ChangeKind> kinds() {
        return Set.of(ChangeKind.OFFICE_BEGIN, ChangeKind.OFFICE_END);
    }

    @Override
    public boolean needsSecond(ChangeKind kind) {
        return kind == ChangeKind.OFFICE_BEGIN;
    }

    @Override
    public String subject(Entry entry) {
        return entry.value("person");
    }

    @Override
    public String unit(Entry entry, Picture picture) {
        return entry.value("unit");
    }

    @Override
    public void check(Check check) {
        if (check.entry().kind() == ChangeKind.OFFICE_END) {
            checkEnding(check);
            return;
        }
        Optional<Line.OfPerson> person = check.person("person");
        Optional<Line.OfUnit> unit = check.unit("unit");
        check.text("title", TITLE);
        check.day("until")
                .filter(until -> until.isBefore(check.on()))
                .ifPresent(until -> check.found("until", "until-before"));
        Optional<Source> source = check.word("source", Source.class);
        if (source.isPresent()
                && source.get() != Source.ASSIGN
                && check.entry().docNo().isEmpty()) {
            check.found("docNo", "doc-needed");
        }
        if (!granted(check)) {
            return;
        }
        String office = check.entry().value("office");
        unit.filter(one -> !offices.at(one.kind()).contains(office))
                .ifPresent(one -> check.found("office", "office-kind", offices.title(office, one.kind()), one.name()));
        source.filter(one -> !offices.sources(office).contains(one.name()))
                .ifPresent(one -> check.found("source", wrongSource(office), one));
        if (person.isPresent() && unit.isPresent()) {
            checkHolders(check, person.get(), unit.get());
            if (offices.side(office) == Unit.Side.PARTY) {
                new PartyOfficeCheck(check, offices, person.get(), unit.get()).check();
            }
        }
    }

    /** 1.4: a Party office never comes from an administrative act. */
    private String wrongSource(String office) {
        return offices.side(office) == Unit.Side.PARTY ? "office-source-party" : "office-source";
    }

    /** False when the word is no office that a person can be given. */
    private boolean granted(Check check) {
        String office = check.entry().value("office");
        if (office.isEmpty()) {
            check.found("office", "required");
            return false;
        }
        if (!offices.known(office)
                || offices.identity(office)
                || offices.sources(office).isEmpty()) {
            check.found("office", "office-unknown", office);
            return false;
        }
        if (check.firstStart() && !office.equals(Offices.ORGANISATION_DEPT)) {
            check.found("office", "first-start-office");
        }
        return true;
    }

    private void checkHolders(Check check, Line.OfPerson person, Line.OfUnit unit) {
        String office = check.entry().value("office");
        List<Line.OfOffice> same = check.picture().offices.about(Line.unit(unit.code())).stream()
                .filter(line -> line.office().equals(office) && line.overlaps(check.on(), until(check.entry())))
                .toList();
        Optional<Line.OfOffice> own =
                same.stream().filter(line -> line.person().equals(person.id())).findFirst();
        if (own.isPresent()) {
            boolean waits = check.picture().offices.imagined(own.get());
            check.found(
                    "office",
                    waits ? "already-waiting" : "office-held",
                    own.get().validFrom());
        } else if (offices.sole(office) && !same.isEmpty()) {
            Line.OfOffice other = same.get(0);
            check.found("office", "office-taken", check.picture().personName(other.person()), other.validFrom());
        }
    }

    private static void checkEnding(Check check) {
        Optional<Line.OfPerson> person = check.person("person");
        Optional<Line.OfUnit> unit = check.unit("unit");
        String office = check.required("office", 30);
        if (person.isPresent() && unit.isPresent() && !office.isEmpty()) {
            check.ending(check.picture().offices, held(check.entry(), check.picture()), "office", "office-none");
        }
    }

    private static List<Line.OfOffice> held(Entry entry, Picture picture) {
        return picture.officesOf(entry.value("person")).stream()
                .filter(line -> line.office().equals(entry.value("office"))
                        && line.unit().equals(entry.value("unit")))
                .toList();
    }

    @Override
    public void apply(Entry entry, Picture picture) {
        if (entry.kind() == ChangeKind.OFFICE_END) {
            Line.OfOffice line = Line.goingOn(held(entry, picture), entry.on()).orElseThrow();
            picture.offices.change(line.until(entry.on()));
            return;
        }
        picture.offices.add(new Line.OfOffice(
                subject(entry),
                entry.value("office"),
                entry.value("unit"),
                title(entry, picture),
                entry.value("source"),
                entry.docNo().isEmpty() ? null : entry.docNo(),
                entry.on(),
                until(entry)));
    }

    private static @Nullable LocalDate until(Entry entry) {
        String until = entry.value("until");
        return until.isEmpty() ? null : LocalDate.parse(until);
    }

    /** As typed, or the organisation's name with that of the office. */
    private String title(Entry entry, Picture picture) {
        String typed = entry.value("title");
        if (!typed.isEmpty()) {
            return typed;
        }
        Line.OfUnit unit = picture.units.find(entry.value("unit")).orElseThrow();
        String title = offices.title(entry.value("office"), unit.kind());
        String whole = unit.name() + title;
        return whole.length() <= TITLE ? whole : title;
    }

    @Override
    public Sentence sentence(Entry entry, Picture picture) {
        Unit.Kind kind = picture.units.find(entry.value("unit")).orElseThrow().kind();
        String office = picture.nameOf(entry.value("unit")) + offices.title(entry.value("office"), kind);
        String name = picture.personName(subject(entry));
        return entry.kind() == ChangeKind.OFFICE_END
                ? Sentence.of(entry.kind(), name, entry.on(), office)
                : Sentence.of(entry.kind(), name, entry.on(), office, Source.valueOf(entry.value("source")));
    }
}
