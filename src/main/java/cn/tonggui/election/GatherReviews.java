package cn.tonggui.election;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Each department's word on each candidate: one that refuses sends all of them back to the nominations. */
@Component
class GatherReviews implements Routing {

    static final List<String> OPINIONS =
            List.of("organisationOpinions", "disciplineOpinions", "safetyOpinions", "personnelOpinions");

    private final Casework casework;

    GatherReviews(Casework casework) {
        this.casework = casework;
    }

    @Override
    public Set<String> variables() {
        return Set.of("reviewed");
    }

    @Override
    public void execute(DelegateExecution step) {
        Given given = new Given(casework.values(step));
        List<String> people = CheckShortlist.column(given, "shortlisted", "person");
        for (String opinions : OPINIONS) {
            if (!Set.copyOf(CheckShortlist.column(given, opinions, "person")).equals(Set.copyOf(people))) {
                throw new RuleBroken("election-opinions", people.size());
            }
        }
        boolean refused = OPINIONS.stream()
                .anyMatch(opinions ->
                        CheckShortlist.column(given, opinions, "opinion").contains("refuse"));
        if (!refused) {
            casework.keep(
                    step,
                    Map.of(
                            "candidateList",
                            people.stream().map(one -> Map.of("person", one)).toList()));
        }
        step.setVariable("reviewed", refused ? "refused" : "agreed");
    }
}
