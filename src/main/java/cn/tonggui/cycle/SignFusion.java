package cn.tonggui.cycle;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.workflow.Casework;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 双签: the result stands once two people signed it, secretary and director, or one who is both and one above. */
@Component
class SignFusion implements JavaDelegate {

    private final Casework casework;
    private final Fusions fusions;
    private final CycleWords words;
    private final Clock clock;

    SignFusion(Casework casework, Fusions fusions, CycleWords words, Clock clock) {
        this.casework = casework;
        this.fusions = fusions;
        this.words = words;
        this.clock = clock;
    }

    /** @throws RuleBroken {@code cycle-dual-sign} one person signed in both places */
    @Override
    public void execute(DelegateExecution step) {
        String id = casework.caseOf(step).caseId();
        String party = signer(step, "signParty");
        String other = signer(step, "yes".equals(step.getVariable("same")) ? "superiorSign" : "signBusiness");
        if (party.equals(other) && !CheckSigned.alone(casework.parameters(step))) {
            throw new RuleBroken("cycle-dual-sign", words.say("fusion.one-signer", words.name(party)));
        }
        fusions.move(id, Fusion.State.SIGNED);
        casework.keep(
                step,
                Map.of(
                        "standing", Fusion.State.SIGNED.word(),
                        "signedWords",
                                words.say(
                                        "fusion.signed",
                                        Stream.of(party, other)
                                                .map(words::name)
                                                .collect(Collectors.joining(words.say("cycle.and"))),
                                        words.day(LocalDate.now(clock)))));
    }

    private String signer(DelegateExecution step, String task) {
        return casework.finisher(step, task).map(PersonId::value).orElseThrow();
    }
}
