package cn.tonggui.cycle;

import cn.tonggui.cycle.score.DualSignature;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.Routing;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** C05, 双签下达: signed by both, it is the units' (K15). */
@Component
class IssueCycle implements Routing {

    private final Casework casework;
    private final Cycles cycles;
    private final Reporters reporters;
    private final RulingWords words;

    IssueCycle(Casework casework, Cycles cycles, Reporters reporters, RulingWords words) {
        this.casework = casework;
        this.cycles = cycles;
        this.reporters = reporters;
        this.words = words;
    }

    @Override
    public Set<String> variables() {
        return Set.of("receivers");
    }

    /** @throws RuleBroken {@code cycle-dual-sign} a signature is missing */
    @Override
    public void execute(DelegateExecution step) {
        Cycle cycle = cycles.require(casework.caseOf(step).caseId());
        Set<String> above = signers(step, "superiorSign");
        words.require(new DualSignature(
                        cycle.partyHead(),
                        cycle.businessHead(),
                        above,
                        Stream.of("signParty", "signBusiness", "superiorSign")
                                .flatMap(task -> signers(step, task).stream())
                                .collect(Collectors.toSet()),
                        CheckSigned.alone(casework.parameters(step)))
                .ruling());
        cycles.issue(cycle.caseId());
        step.setVariable("receivers", reporters.of(cycle.caseId()));
    }

    private Set<String> signers(DelegateExecution step, String task) {
        Optional<PersonId> signer = casework.finisher(step, task);
        return signer.map(PersonId::value).map(Set::of).orElse(Set.of());
    }
}
