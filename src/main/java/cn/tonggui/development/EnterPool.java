package cn.tonggui.development;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.workflow.Casework;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 核对标准: who is proposed for the pool meets its standards as they were when the proposal was made, and they are told. */
@Component
class EnterPool implements JavaDelegate {

    private static final String RULE = "backbone-standard";

    private final Casework casework;
    private final DevelopmentWords words;
    private final Clock clock;

    EnterPool(Casework casework, DevelopmentWords words, Clock clock) {
        this.casework = casework;
        this.words = words;
        this.clock = clock;
    }

    /** @throws RuleBroken {@code backbone-standard} at the field that is short of it */
    @Override
    public void execute(DelegateExecution step) {
        Given given = new Given(casework.values(step));
        Standards standards = Standards.of(casework.parameters(step));
        if (!standards.clean(given, LocalDate.now(clock))) {
            throw new RuleBroken(RULE, words.say("pool.violation", standards.years())).at("lastViolation");
        }
        List<String> met = standards.met(given);
        if (!standards.enough(given)) {
            throw new RuleBroken(RULE, words.say("pool.few", standards.minimum(), standards.place(), met.size()))
                    .at("skill");
        }
        String told = met.stream().map(one -> words.say("pool." + one)).collect(Collectors.joining(words.say("and")));
        casework.keep(step, Map.of("met", words.say("pool.met", told, standards.years())));
    }
}
