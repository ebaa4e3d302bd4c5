package cn.tonggui.regulation;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.sheet.SheetAnswer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sends in a year of the calendar: pasted or as a spreadsheet, tried first, then for a second person to decide. */
@Controller
class CalendarImportController {

    private final CalendarYears years;
    private final CalendarFile files;
    private final Keepers keepers;
    private final RegulationWords words;

    CalendarImportController(CalendarYears years, CalendarFile files, Keepers keepers, RegulationWords words) {
        this.years = years;
        this.files = files;
        this.keepers = keepers;
        this.words = words;
    }

    /** What the form holds. */
    record Draft(String year, String source, String days) {}

    @GetMapping("/calendar/import")
    ModelAndView form(@RequestParam(defaultValue = "") String year, Viewer viewer) {
        keepers.requireProposer(viewer);
        String wanted = year.isBlank() ? Integer.toString(years.thisYear() + 1) : year;
        return view(new Draft(wanted, "", ""), List.of());
    }

    @GetMapping("/calendar/template")
    void template(HttpServletResponse response, Viewer viewer) throws IOException {
        keepers.requireProposer(viewer);
        SheetAnswer.begin("calendar.xlsx", response);
        files.template(response.getOutputStream());
    }

    /** @param act try, or propose */
    @PostMapping("/calendar/import")
    ModelAndView send(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(name = "_act", defaultValue = "try") String act,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer,
            RedirectAttributes next)
            throws IOException {
        keepers.requireProposer(viewer);
        boolean uploaded = file != null && !file.isEmpty();
        CalendarFile.Lines lines = uploaded ? files.read(file) : new CalendarFile.Lines(days, List.of());
        Draft draft = new Draft(year, source, lines.text());
        if (!year.strip().matches("\\d{4}") || !years.known(Integer.parseInt(year.strip()))) {
            return refused(
                    draft, Map.of("year", words.text("year", "2018", "" + (years.thisYear() + 3))), lines.faults());
        }
        YearSheet sheet = YearSheet.read(Integer.parseInt(year.strip()), lines.text());
        List<String> faults = faults(lines, sheet);
        if (!faults.isEmpty()) {
            return refused(draft, Map.of(), faults);
        }
        return act.equals("propose") ? proposed(sheet, draft, viewer, next) : tried(sheet, draft);
    }

    private List<String> faults(CalendarFile.Lines lines, YearSheet sheet) {
        // a file that could not be read has no lines to speak of
        Stream<YearSheet.Fault> ofLines =
                lines.text().isEmpty() && !lines.faults().isEmpty() ? Stream.empty() : sheet.faults().stream();
        return Stream.concat(
                        lines.faults().stream(),
                        ofLines.map(
                                fault -> words.text(fault.code(), fault.facts().toArray())))
                .toList();
    }

    private ModelAndView proposed(YearSheet sheet, Draft draft, Viewer viewer, RedirectAttributes next) {
        try {
            years.propose(sheet, draft.source(), viewer);
            return See.other("/calendar?year=" + sheet.year(), "year-proposed", next);
        } catch (Unfit unfit) {
            return refused(draft, words.byField(unfit.flaws()), List.of()).addObject("tried", tried(sheet));
        }
    }

    private ModelAndView tried(YearSheet sheet, Draft draft) {
        return view(draft, List.of()).addObject("tried", tried(sheet));
    }

    /** What the year would look like. */
    record Tried(int off, int worked, List<YearView.Spell> spells, YearView.Difference difference) {}

    private Tried tried(YearSheet sheet) {
        YearView view = new YearView(sheet.year(), sheet.days());
        int worked = (int) sheet.days().stream().filter(YearSheet.Day::working).count();
        return new Tried(
                sheet.days().size() - worked,
                worked,
                view.spells(),
                view.against(years.year(sheet.year()).days()));
    }

    private ModelAndView refused(Draft draft, Map<String, String> errors, List<String> faults) {
        ModelAndView view = view(draft, faults);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view.addObject("errors", errors);
    }

    private static ModelAndView view(Draft draft, List<String> faults) {
        return new ModelAndView("regulation/calendar-import")
                .addObject("draft", draft)
                .addObject("faults", faults)
                .addObject("errors", Map.of());
    }
}
