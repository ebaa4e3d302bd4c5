package cn.tonggui.meeting;

import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Unit;
import cn.tonggui.regulation.Rulebook;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether the branches that a viewer reaches hold their meetings in the rhythm (R-M01 to R-M07), in three statements. */
@Component
class Rhythms {

    private static final String MONTH_DAY = "rhythm.monthDay";
    private static final String QUARTER_DAYS = "rhythm.quarterDays";
    private static final String YEAR_DAYS = "rhythm.yearDays";

    private final Reach reach;
    private final RhythmMapper rows;
    private final Organisation organisation;
    private final Rulebook rulebook;

    Rhythms(Reach reach, RhythmMapper rows, Organisation organisation, Rulebook rulebook) {
        this.reach = reach;
        this.rows = rows;
        this.organisation = organisation;
        this.rulebook = rulebook;
    }

    record Branch(Unit unit, List<Rhythm.Light> lights) {}

    /** Lights as of today; none where no meetings are the viewer's to follow. */
    List<Branch> of(Viewer viewer) {
        List<Unit> units = reach.meetings(viewer);
        if (units.isEmpty()) {
            return List.of();
        }
        LocalDate today = reach.today();
        List<String> codes = units.stream().map(unit -> unit.code().value()).toList();
        LocalDate from = LocalDate.of(today.getYear() - 1, 1, 1);
        Map<String, List<Rhythm.Row>> held = rows
                .rows(codes, from, from.plusYears(2).minusDays(1))
                .stream()
                .collect(Collectors.groupingBy(Rhythm.Row::unit));
        Map<String, LocalDate> first = rows.first(codes).stream()
                .collect(Collectors.toMap(RhythmMapper.First::unit, RhythmMapper.First::firstDay));
        Map<String, String> settings = settings(today);
        Every.Soon soon = new Every.Soon(
                Integer.parseInt(settings.get(MONTH_DAY)),
                Integer.parseInt(settings.get(QUARTER_DAYS)),
                Integer.parseInt(settings.get(YEAR_DAYS)));
        Map<String, List<String>> groups = groups();
        return units.stream()
                .map(unit -> {
                    String code = unit.code().value();
                    return new Branch(
                            unit,
                            Arrays.stream(Rhythm.values())
                                    .map(rhythm -> rhythm.light(
                                            Every.valueOf(settings.get(rhythm.parameter())),
                                            held.getOrDefault(code, List.of()),
                                            groups.getOrDefault(code, List.of()),
                                            first.get(code),
                                            soon,
                                            today))
                                    .toList());
                })
                .toList();
    }

    private Map<String, String> settings(LocalDate today) {
        return rulebook.parameters(
                Stream.concat(
                                Arrays.stream(Rhythm.values()).map(Rhythm::parameter),
                                Stream.of(MONTH_DAY, QUARTER_DAYS, YEAR_DAYS))
                        .toList(),
                today);
    }

    /** Codes of the groups by that of their branch; from memory. */
    private Map<String, List<String>> groups() {
        return organisation.units().stream()
                .filter(unit -> unit.kind() == Unit.Kind.GROUP && unit.parent() != null)
                .collect(Collectors.groupingBy(
                        unit -> parent(unit).value(),
                        Collectors.mapping(unit -> unit.code().value(), Collectors.toList())));
    }

    private static UnitCode parent(Unit group) {
        UnitCode parent = group.parent();
        if (parent == null) {
            throw new IllegalStateException("group " + group.code() + " has no branch");
        }
        return parent;
    }
}
