package cn.tonggui.regulation;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.regulation.CalendarMapper.YearProposal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A year of the working-day calendar, and the decision on one that was sent in. Sending in: {@link CalendarImportController}. */
@Controller
class CalendarController {

    private final CalendarYears years;
    private final Keepers keepers;
    private final RegulationWords words;

    CalendarController(CalendarYears years, Keepers keepers, RegulationWords words) {
        this.years = years;
        this.keepers = keepers;
        this.words = words;
    }

    /** A year that waits, with what it would change. */
    record Waiting(YearProposal proposal, List<YearView.Spell> spells, YearView.Difference difference) {}

    @GetMapping("/calendar")
    ModelAndView page(@RequestParam(required = false) @Nullable Integer year, Viewer viewer) {
        return view(year == null ? years.thisYear() : year, viewer);
    }

    @PostMapping("/calendar/proposals/{id}/confirm")
    ModelAndView confirm(@PathVariable String id, Viewer viewer, RedirectAttributes next) {
        YearProposal proposal = years.confirm(id, viewer);
        return See.other("/calendar?year=" + proposal.yearNo(), "year-confirmed", next);
    }

    @PostMapping("/calendar/proposals/{id}/refuse")
    ModelAndView refuse(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String remark,
            Viewer viewer,
            RedirectAttributes next) {
        try {
            YearProposal proposal = years.refuse(id, remark, viewer);
            return See.other("/calendar?year=" + proposal.yearNo(), "refused", next);
        } catch (Unfit unfit) {
            ModelAndView view = view(years.proposal(id).yearNo(), viewer);
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view.addObject("errors", words.byField(unfit.flaws()))
                    .addObject("refusing", id)
                    .addObject("remark", remark);
        }
    }

    private ModelAndView view(int number, Viewer viewer) {
        CalendarYears.Year year = years.year(number);
        YearView laid = new YearView(number, year.days());
        return new ModelAndView("regulation/calendar")
                .addObject("year", number)
                .addObject("imported", year.imported().orElse(null))
                .addObject("months", laid.months())
                .addObject("spells", laid.spells())
                .addObject("earlier", years.known(number - 1) ? number - 1 : null)
                .addObject("later", years.known(number + 1) ? number + 1 : null)
                .addObject(
                        "waiting",
                        years.waiting().stream()
                                .map(proposal -> waiting(proposal, year))
                                .toList())
                .addObject("keeper", keepers.of(viewer))
                .addObject("errors", Map.of());
    }

    /** Those of other years are only named. */
    private static Waiting waiting(YearProposal proposal, CalendarYears.Year shown) {
        YearView proposed = new YearView(
                proposal.yearNo(),
                YearSheet.read(proposal.yearNo(), proposal.days()).days());
        boolean same = proposal.yearNo() == shown.number();
        return new Waiting(proposal, proposed.spells(), proposed.against(same ? shown.days() : List.of()));
    }
}
