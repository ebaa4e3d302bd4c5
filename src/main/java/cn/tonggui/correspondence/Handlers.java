package cn.tonggui.correspondence;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Stale;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Person;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Cases;
import cn.tonggui.workflow.Cases.Holding;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who has a case now, by name. */
@Component
class Handlers {

    private final Cases cases;
    private final Organisation organisation;

    Handlers(Cases cases, Organisation organisation) {
        this.cases = cases;
        this.organisation = organisation;
    }

    /** The open steps, each with those who have it but for the viewer. */
    List<Holding> others(CaseView item, Viewer viewer) {
        return cases.holdings(item.id(), viewer).stream()
                .map(step -> new Holding(
                        step.task(),
                        step.stepName(),
                        step.people().stream()
                                .filter(person -> !person.equals(viewer.id()))
                                .toList()))
                .filter(step -> !step.people().isEmpty())
                .toList();
    }

    /** @throws RuleBroken code {@code nobody-else} when there are none but the viewer */
    List<Holding> requireOthers(CaseView item, Viewer viewer) {
        List<Holding> others = others(item, viewer);
        if (others.isEmpty()) {
            throw new RuleBroken("nobody-else");
        }
        return others;
    }

    /** Under the case's lock. @throws Stale it passed on since it was read */
    void requireStill(List<Holding> read, CaseView item, Viewer viewer) {
        if (!others(item, viewer).equals(read)) {
            throw new Stale("case-changed", item.number());
        }
    }

    List<Person> people(List<Holding> steps) {
        List<PersonId> ids = steps.stream()
                .flatMap(step -> step.people().stream())
                .distinct()
                .toList();
        return ids.isEmpty() ? List.of() : organisation.people(ids);
    }

    boolean has(CaseView item, Viewer viewer) {
        return cases.holdings(item.id(), viewer).stream()
                .anyMatch(step -> step.people().contains(viewer.id()));
    }

    static String names(List<Person> people) {
        return String.join("、", people.stream().map(Person::name).toList());
    }

    static List<PersonId> ids(List<Person> people) {
        return people.stream().map(Person::id).toList();
    }
}
