package cn.tonggui.meeting;

import cn.tonggui.document.IssuedDocuments;
import cn.tonggui.document.OpenPaper;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Unit;
import cn.tonggui.workflow.CaseItem;
import cn.tonggui.workflow.Cases;
import cn.tonggui.workflow.WorkFilter;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lists around meetings: the year, the wall of problems, what is to be done. Each costs the same however long. */
@Component
class Lists {

    private static final int MOST = 500;
    private static final int WALL_DAYS = 90;

    private final Reach reach;
    private final PageMapper rows;
    private final Cases cases;
    private final Organisation organisation;
    private final IssuedDocuments documents;

    Lists(Reach reach, PageMapper rows, Cases cases, Organisation organisation, IssuedDocuments documents) {
        this.reach = reach;
        this.rows = rows;
        this.cases = cases;
        this.organisation = organisation;
        this.documents = documents;
    }

    /**
     * @param open whether meetings are the viewer's to follow at all
     * @param papers what a meeting gave out that the viewer may open though perhaps not the meeting (纪要)
     */
    record Year(
            boolean open,
            int year,
            List<BranchYear> branches,
            List<PageMapper.Listed> meetings,
            Map<String, String> units,
            Set<String> readable,
            List<OpenPaper> papers) {

        /** Null where the meeting has none. */
        public @Nullable OpenPaper paper(String meeting) {
            return papers.stream()
                    .filter(one -> one.caseId().equals(meeting))
                    .findFirst()
                    .orElse(null);
        }
    }

    Year year(int year, Viewer viewer) {
        List<Unit> units = reach.meetings(viewer);
        LocalDate today = reach.today();
        LocalDate from = LocalDate.of(year, 1, 1);
        if (units.isEmpty()) {
            List<PageMapper.Listed> own = listed(reach.wall(viewer), from);
            return new Year(false, year, List.of(), own, Map.of(), Set.of(), papers(own, viewer));
        }
        List<PageMapper.Listed> meetings = listed(units, from);
        Map<String, List<Action>> actions = rows.doing(codes(units), viewer.id().value(), MOST).stream()
                .collect(Collectors.groupingBy(Action::unit));
        List<BranchYear> branches = units.stream()
                .map(unit -> BranchYear.of(
                        unit,
                        year,
                        meetings.stream()
                                .filter(one -> one.unit().equals(unit.code().value()))
                                .toList(),
                        actions.getOrDefault(unit.code().value(), List.of()),
                        today))
                .toList();
        return new Year(true, year, branches, meetings, names(units), held(viewer), papers(meetings, viewer));
    }

    private List<PageMapper.Listed> listed(List<Unit> units, LocalDate from) {
        return units.isEmpty() ? List.of() : rows.listed(codes(units), from, from.plusYears(1));
    }

    private List<OpenPaper> papers(List<PageMapper.Listed> meetings, Viewer viewer) {
        return documents.openTo(
                viewer, meetings.stream().map(PageMapper.Listed::caseId).toList());
    }

    /** @param mine whether the viewer reported it @param proposer empty where it is shown without a name */
    record Note(PageMapper.Posted problem, boolean mine, String proposer) {

        public int score() {
            return problem.likelihood() == null || problem.severity() == null
                    ? 0
                    : problem.likelihood() * problem.severity();
        }
    }

    record Wall(List<Note> notes, Map<String, String> units, Set<String> readable, boolean reports) {

        public List<Note> open() {
            return notes.stream().filter(one -> one.problem.closedAt() == null).toList();
        }

        public List<Note> answered() {
            return notes.stream().filter(one -> one.problem.closedAt() != null).toList();
        }
    }

    Wall wall(Viewer viewer) {
        List<Unit> units = reach.wall(viewer);
        if (units.isEmpty()) {
            return new Wall(List.of(), Map.of(), Set.of(), false);
        }
        String me = viewer.id().value();
        LocalDateTime since = reach.today().minusDays(WALL_DAYS).atStartOfDay();
        List<PageMapper.Posted> posted = rows.posted(codes(units), me, since, MOST);
        Map<String, String> named = organisation.names(posted.stream()
                .filter(one -> one.display().equals("named"))
                .map(PageMapper.Posted::proposer)
                .collect(Collectors.toSet()));
        List<Note> notes = posted.stream()
                .map(one -> new Note(
                        one,
                        one.proposer().equals(me),
                        one.display().equals("named") ? named.getOrDefault(one.proposer(), "") : ""))
                .toList();
        boolean reports = viewer.mayAct()
                && cases.startable(viewer).stream()
                        .anyMatch(one -> one.process().equals("problem-intake"));
        return new Wall(notes, names(units), readable("problem-intake", viewer), reports);
    }

    /** @param light late, soon, calm @param days over the deadline, or left */
    record Job(Action action, String owner, String checker, String light, long days, boolean mine) {}

    record Jobs(List<Job> jobs, Map<String, String> units, Set<String> readable) {

        public long many(String light) {
            return jobs.stream().filter(job -> job.light.equals(light)).count();
        }
    }

    Jobs jobs(Viewer viewer) {
        List<Unit> units = reach.meetings(viewer);
        String me = viewer.id().value();
        List<Action> open = rows.doing(codes(units), me, MOST);
        Map<String, String> people = organisation.names(open.stream()
                .flatMap(one -> Stream.of(one.owner(), one.checker()))
                .collect(Collectors.toSet()));
        LocalDate today = reach.today();
        List<Job> jobs = open.stream()
                .map(one -> new Job(
                        one,
                        people.getOrDefault(one.owner(), one.owner()),
                        people.getOrDefault(one.checker(), one.checker()),
                        Light.of(one.deadline(), today),
                        Math.abs(ChronoUnit.DAYS.between(today, one.deadline())),
                        one.owner().equals(me) || one.checker().equals(me)))
                .toList();
        return new Jobs(jobs, reach.names(), readable("action-item", viewer));
    }

    private Set<String> held(Viewer viewer) {
        return Stream.of("committee-agenda", "three-meetings")
                .flatMap(process -> readable(process, viewer).stream())
                .collect(Collectors.toSet());
    }

    private Set<String> readable(String process, Viewer viewer) {
        WorkFilter all = new WorkFilter(process, null, List.of(), false, null, null, WorkFilter.Order.DUE, null, MOST);
        return cases.visible(viewer, all).stream().map(CaseItem::id).collect(Collectors.toSet());
    }

    private static List<String> codes(List<Unit> units) {
        return units.stream().map(unit -> unit.code().value()).toList();
    }

    private static Map<String, String> names(List<Unit> units) {
        return units.stream().collect(Collectors.toMap(unit -> unit.code().value(), Unit::name));
    }
}
