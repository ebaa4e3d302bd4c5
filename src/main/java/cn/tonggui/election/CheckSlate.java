package cn.tonggui.election;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.workflow.Casework;
import java.util.List;
import java.util.Objects;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Who does what at the meeting: nobody who stands watches or counts (SD01, R-E09, R-E10), nobody watches and counts (SD02), the
 * two who count are two (SD03), and whoever leads the meeting does not keep its record (SD15).
 */
@Component
class CheckSlate implements JavaDelegate {

    private final Casework casework;
    private final Organisation organisation;

    CheckSlate(Casework casework, Organisation organisation) {
        this.casework = casework;
        this.organisation = organisation;
    }

    @Override
    public void execute(DelegateExecution step) {
        Given given = new Given(casework.values(step));
        List<String> candidates = CheckShortlist.column(given, "candidateList", "person");
        List<String> tellers = given.people("tellers");
        List<String> scrutineers = given.people("scrutineers");
        Seats.of(given, Limits.of(casework.parameters(step))).requireEnough(candidates.size());
        refuseBoth("SD01", candidates, scrutineers);
        refuseBoth("SD01", candidates, tellers);
        refuseBoth("SD02", scrutineers, tellers);
        refuseBoth("SD15", List.of(given.text("host")), List.of(given.text("recorder")));
        if (tellers.stream().distinct().count() != 2) {
            throw new RuleBroken("SD03");
        }
        requireOneOf("chiefTeller", tellers, given);
        requireOneOf("chiefScrutineer", scrutineers, given);
    }

    private void refuseBoth(String rule, List<String> some, List<String> others) {
        some.stream().filter(others::contains).findFirst().ifPresent(both -> {
            throw new RuleBroken(rule, name(both));
        });
    }

    private void requireOneOf(String field, List<String> people, Given given) {
        if (!people.contains(given.text(field))) {
            throw new RuleBroken("election-" + (Objects.equals(field, "chiefTeller") ? "teller" : "scrutineer"));
        }
    }

    private String name(String person) {
        return organisation.require(new PersonId(person)).name();
    }
}
