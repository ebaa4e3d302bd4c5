package cn.tonggui.election;

import cn.tonggui.election.tally.Extension;
import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.workflow.Casework;
import java.time.LocalDate;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** R-E03: an extension goes to the superior only once in a term, and for at most a year. */
@Component
class CheckExtension implements JavaDelegate {

    private final Casework casework;

    CheckExtension(Casework casework) {
        this.casework = casework;
    }

    @Override
    public void execute(DelegateExecution step) {
        Given given = new Given(casework.values(step));
        LocalDate end = given.day("termUntil").orElse(null);
        LocalDate until = given.day("extendUntil").orElse(null);
        if (end == null || until == null || !until.isAfter(end)) {
            return; // earlier than the term ends: the superior decides, no limit but the present day
        }
        Limits limits = Limits.of(casework.parameters(step));
        LocalDate granted = given.day("extendedUntil").orElse(null);
        int before = granted == null || !granted.isAfter(end) ? 0 : 1;
        if (!new Extension(end, until, before)
                .ruling(limits.extensionMonths(), limits.extensions())
                .granted()) {
            throw before >= limits.extensions()
                    ? new RuleBroken("election-extended")
                    : new RuleBroken(
                            "election-extension",
                            limits.extensionMonths(),
                            end.plusMonths(limits.extensionMonths()).toString());
        }
    }
}
