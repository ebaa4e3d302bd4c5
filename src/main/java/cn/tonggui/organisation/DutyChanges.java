package cn.tonggui.organisation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Duty officers (值班负责人): who takes the work of an office that nobody holds; one for a side at an organisation. */
@Component
class DutyChanges implements ChangeFamily {

    @Override
    public Set<ChangeKind> kinds() {
        return Set.of(ChangeKind.DUTY_BEGIN, ChangeKind.DUTY_END);
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
        Optional<Unit.Side> side = check.word("side", Unit.Side.class);
        Optional<Line.OfUnit> unit = check.unit("unit");
        if (side.isPresent() && unit.isPresent() && unit.get().side() != side.get()) {
            check.found("side", "duty-side", unit.get().name());
        }
        Picture picture = check.picture();
        if (check.entry().kind() == ChangeKind.DUTY_END) {
            if (unit.isPresent()) {
                check.ending(picture.duties, lines(check.entry(), picture), "unit", "duty-none");
            }
            return;
        }
        check.person("person");
        lines(check.entry(), picture).stream()
                .filter(line -> line.overlaps(check.on(), null))
                .findFirst()
                .ifPresent(
                        line -> check.found("unit", "duty-open", picture.personName(line.person()), line.validFrom()));
    }

    private static List<DutyLine> lines(Entry entry, Picture picture) {
        return picture.duties.about(Line.unit(entry.value("unit"))).stream()
                .filter(line -> line.side().equals(entry.value("side")))
                .toList();
    }

    @Override
    public void apply(Entry entry, Picture picture) {
        if (entry.kind() == ChangeKind.DUTY_END) {
            DutyLine line = Line.goingOn(lines(entry, picture), entry.on()).orElseThrow();
            picture.duties.change(line.until(entry.on()));
        } else {
            picture.duties.add(
                    new DutyLine(entry.value("side"), entry.value("unit"), entry.value("person"), entry.on(), null));
        }
    }

    @Override
    public Sentence sentence(Entry entry, Picture picture) {
        Unit.Side side = Unit.Side.valueOf(entry.value("side"));
        String unit = picture.nameOf(entry.value("unit"));
        return entry.kind() == ChangeKind.DUTY_END
                ? Sentence.of(entry.kind(), unit, entry.on(), side)
                : Sentence.of(entry.kind(), unit, entry.on(), side, picture.personName(entry.value("person")));
    }
}
