package cn.tonggui.meeting;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Unit;
import cn.tonggui.regulation.Rulebook;
import cn.tonggui.regulation.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The indicators of the branches that a viewer reaches, in a fixed number of statements. */
@Component
class FigurePages {

    private static final String MATERIAL_DAYS = "agenda.materialDays";
    private static final int FEEDBACK_DAYS = 5;

    private final Reach reach;
    private final FigureMapper rows;
    private final Rulebook rulebook;
    private final WorkingDays days;

    FigurePages(Reach reach, FigureMapper rows, Rulebook rulebook, WorkingDays days) {
        this.reach = reach;
        this.rows = rows;
        this.rulebook = rulebook;
        this.days = days;
    }

    record Row(Unit unit, Indicators indicators) {}

    record Page(boolean open, int year, List<Row> rows) {}

    Page page(int year, Viewer viewer) {
        List<Unit> units = reach.meetings(viewer);
        if (units.isEmpty()) {
            return new Page(false, year, List.of());
        }
        List<String> codes = units.stream().map(unit -> unit.code().value()).toList();
        LocalDate from = LocalDate.of(year, 1, 1);
        LocalDate until = from.plusYears(1);
        Indicators.Rows all = new Indicators.Rows(
                rows.meetings(codes, from, until),
                rows.items(codes, from, until),
                rows.actions(codes, from.atStartOfDay(), until.atStartOfDay()),
                rows.problems(codes, from.atStartOfDay(), until.atStartOfDay()));
        int material = Integer.parseInt(
                rulebook.parameters(List.of(MATERIAL_DAYS), reach.today()).get(MATERIAL_DAYS));
        Indicators.Rules rules = new Indicators.Rules(
                reach.today(), material, day -> days.due(day, FEEDBACK_DAYS).toLocalDate());
        return new Page(
                true,
                year,
                units.stream()
                        .map(unit -> new Row(
                                unit, Indicators.of(year, all.of(unit.code().value()), rules)))
                        .toList());
    }
}
