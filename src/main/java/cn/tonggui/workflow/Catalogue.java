package cn.tonggui.workflow;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Offices;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Door of the catalogue (发起): every mechanism there is, with what it asks and who may begin it. */
@Component
public class Catalogue {

    private final ProcessLibrary library;
    private final CaseReadMapper cases;
    private final Offices offices;

    Catalogue(ProcessLibrary library, CaseReadMapper cases, Offices offices) {
        this.library = library;
        this.cases = cases;
        this.offices = offices;
    }

    /** By category, then title, in one statement. */
    @Transactional(readOnly = true)
    public List<Entry> entries(Viewer viewer) {
        Map<String, Integer> own = cases.own(viewer.id().value()).stream()
                .collect(Collectors.toMap(CaseReadMapper.Own::process, CaseReadMapper.Own::cases));
        return library.all().stream()
                .map(files -> entry(files, own.getOrDefault(files.process(), 0), viewer))
                .toList();
    }

    /** The title of every process by its key, in the same order; from memory. */
    public Map<String, String> named() {
        Map<String, String> titles = new LinkedHashMap<>();
        library.all()
                .forEach(files -> titles.put(files.process(), files.ledger().title()));
        return titles;
    }

    private Entry entry(ProcessFiles files, int own, Viewer viewer) {
        Ledger ledger = files.ledger();
        IntSummaryStatistics days = ledger.steps().values().stream()
                .flatMap(step -> Due.parse(step.due() == null ? "" : step.due()).stream())
                .filter(due -> due.base().isEmpty() && due.unit().equals("wd"))
                .mapToInt(Due::shift)
                .summaryStatistics();
        return new Entry(
                files.process(),
                ledger.title(),
                ledger.category(),
                ledger.about(),
                ledger.steps().size(),
                days.getCount() == 0 ? 0 : days.getMin(),
                days.getCount() == 0 ? 0 : days.getMax(),
                ledger.startableBy(viewer),
                ledger.mayStart().stream().map(offices::title).distinct().toList(),
                own);
    }

    /**
     * One mechanism.
     *
     * @param steps how many user tasks the drawing has
     * @param leastDays that a step is given, in working days @param mostDays both 0 when no step counts in days
     * @param mine whether the viewer may begin it @param starters titles of the offices that may
     * @param own cases of it that the viewer began and that are open
     */
    public record Entry(
            String process,
            String title,
            String category,
            String about,
            int steps,
            int leastDays,
            int mostDays,
            boolean mine,
            List<String> starters,
            int own) {}
}
