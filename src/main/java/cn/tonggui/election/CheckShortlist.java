package cn.tonggui.election;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.workflow.Casework;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The first candidates: enough of them (R-E06), each once, and a reason where the nominations said otherwise. */
@Component
class CheckShortlist implements JavaDelegate {

    private final Casework casework;

    CheckShortlist(Casework casework) {
        this.casework = casework;
    }

    @Override
    public void execute(DelegateExecution step) {
        Given given = new Given(casework.values(step));
        List<String> people = column(given, "shortlisted", "person");
        requireOnce(people);
        Seats.of(given, Limits.of(casework.parameters(step))).requireEnough(people.size());
        if (given.text("deviation").isEmpty() && passedOver(given, people)) {
            throw new RuleBroken("election-deviation");
        }
        casework.keep(step, forReview(given));
    }

    /** How many named each of them, and one line a department for each, none of which it can leave out. */
    private static Map<String, Object> forReview(Given given) {
        List<Given> nominations = given.rows("nominations");
        List<Map<String, Object>> people = new ArrayList<>();
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Given row : given.rows("shortlisted")) {
            String person = row.text("person");
            Map<String, Object> cells = new HashMap<>(row.values());
            cells.put("named", named(nominations, person));
            people.add(cells);
            lines.add(Map.of("person", person));
        }
        Map<String, Object> kept = new HashMap<>(Map.of("shortlisted", people));
        GatherReviews.OPINIONS.forEach(opinions -> kept.put(opinions, lines));
        return kept;
    }

    /** The cells of a column, empty ones left out. */
    static List<String> column(Given given, String table, String column) {
        return given.rows(table).stream()
                .map(row -> row.text(column))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    static void requireOnce(List<String> people) {
        Set<String> seen = new HashSet<>();
        if (!people.stream().allMatch(seen::add)) {
            throw new RuleBroken("election-twice");
        }
    }

    /** Whether somebody left out was nominated by more people than somebody chosen. */
    private static boolean passedOver(Given given, List<String> people) {
        List<Given> nominations = given.rows("nominations");
        int chosen =
                people.stream().mapToInt(one -> named(nominations, one)).min().orElse(0);
        return nominations.stream()
                .map(row -> row.text("person"))
                .filter(one -> !people.contains(one))
                .anyMatch(one -> named(nominations, one) > chosen);
    }

    private static int named(List<Given> nominations, String person) {
        return nominations.stream()
                .filter(row -> row.text("person").equals(person))
                .mapToInt(row -> row.numberOr("named", 0))
                .sum();
    }
}
