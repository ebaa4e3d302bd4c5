package cn.tonggui.organisation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Terms of committees (任期) with their seats; a new term ends the one that still runs. */
@Component
class TermChanges implements ChangeFamily {

    /** Years of a term (R-E01), and the seats of its committee (R-E25). */
    private record Bounds(int years, int fewest, int most) {}

    private static final Map<Unit.Kind, Bounds> BOUNDS = Map.of(
            Unit.Kind.COMMITTEE, new Bounds(5, 5, 11),
            Unit.Kind.GENERAL_BRANCH, new Bounds(3, 5, 9),
            Unit.Kind.BRANCH, new Bounds(3, 3, 7));

    private static final int COMMITTEE_FROM = 7;

    @Override
    public Set<ChangeKind> kinds() {
        return Set.of(ChangeKind.TERM_BEGIN);
    }

    @Override
    public String subject(Entry entry) {
        return entry.value("unit");
    }

    @Override
    public String unit(Entry entry, Picture picture) {
        return entry.value("unit");
    }

    @Override
    public void check(Check check) {
        Optional<Line.OfUnit> unit = check.unit("unit");
        Optional<Integer> seats = check.number("seats", 0, 99);
        Optional<LocalDate> until = check.day("until");
        until.filter(day -> day.isBefore(check.on())).ifPresent(day -> check.found("until", "until-before"));
        unit.ifPresent(one -> {
            Bounds bounds = BOUNDS.get(one.kind());
            if (bounds == null) {
                check.found("unit", "term-kind", one.name());
                return;
            }
            seats.ifPresent(count -> checkSeats(check, one, bounds, count));
            until.ifPresent(day -> checkLength(check, bounds, day));
            checkOthers(check, one, until.orElse(regularEnd(one.kind(), check.on())));
        });
    }

    private static void checkSeats(Check check, Line.OfUnit unit, Bounds bounds, int seats) {
        boolean branch = unit.kind() == Unit.Kind.BRANCH;
        if (seats == 0 && branch) {
            return; // R-O02: a branch of few has a secretary and no committee
        }
        if (seats < bounds.fewest || seats > bounds.most) {
            check.found("seats", "R-E25", unit.name(), bounds.fewest, bounds.most);
        } else if (branch) {
            long full = check.picture().memberships.about(Line.unit(unit.code())).stream()
                    .filter(line -> line.full() && line.branch().equals(unit.code()) && line.inForce(check.on()))
                    .count();
            // nobody known yet: the members may be entered after the term
            if (full > 0 && full < COMMITTEE_FROM) {
                check.found("seats", "R-O02", unit.name());
            }
        }
    }

    private static void checkLength(Check check, Bounds bounds, LocalDate until) {
        LocalDate regular = check.on().plusYears(bounds.years).minusDays(1);
        if (until.isAfter(regular.plusYears(1))) {
            check.found("until", "R-E01", bounds.years);
        } else if (until.isAfter(regular) && check.entry().docNo().isEmpty()) {
            // R-E03: longer only with the approval of the superior
            check.found("docNo", "R-E03", bounds.years);
        }
    }

    private static void checkOthers(Check check, Line.OfUnit unit, LocalDate until) {
        check.picture().terms.about(Line.unit(unit.code())).stream()
                .filter(line -> !line.validFrom().isBefore(check.on()) && line.overlaps(check.on(), until))
                .findFirst()
                .ifPresent(line -> check.found("on", "term-overlap", line.validFrom()));
    }

    private static LocalDate regularEnd(Unit.Kind kind, LocalDate on) {
        return on.plusYears(BOUNDS.get(kind).years).minusDays(1);
    }

    @Override
    public void apply(Entry entry, Picture picture) {
        String unit = subject(entry);
        picture.terms.about(Line.unit(unit)).stream()
                .filter(line -> line.inForce(entry.on()))
                .toList()
                .forEach(line -> picture.terms.change(line.until(entry.on().minusDays(1))));
        picture.terms.add(
                new Line.OfTerm(unit, Integer.parseInt(entry.value("seats")), entry.on(), until(entry, picture)));
    }

    private static LocalDate until(Entry entry, Picture picture) {
        String until = entry.value("until");
        return until.isEmpty()
                ? regularEnd(
                        picture.units.find(entry.value("unit")).orElseThrow().kind(), entry.on())
                : LocalDate.parse(until);
    }

    @Override
    public Sentence sentence(Entry entry, Picture picture) {
        String unit = picture.nameOf(subject(entry));
        LocalDate until = until(entry, picture);
        return entry.value("seats").equals("0")
                ? Sentence.inWay(entry.kind(), "secretary", unit, entry.on(), until)
                : Sentence.of(entry.kind(), unit, entry.on(), until, Integer.valueOf(entry.value("seats")));
    }
}
