package cn.tonggui.workflow;

import cn.tonggui.forms.Field;
import cn.tonggui.forms.FormDefinition;
import cn.tonggui.forms.Requirement;
import cn.tonggui.kernel.RuleBroken;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Holds a step that goes on to what its ledger demands of the case, with what was typed, before the engine hears of it. */
@Component
class StepRules {

    private final CaseTurns turns;
    private final CaseParameters parameters;
    private final Limits limits;
    private final Clock clock;

    StepRules(CaseTurns turns, CaseParameters parameters, Limits limits, Clock clock) {
        this.turns = turns;
        this.parameters = parameters;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * @param step that is finished, or {@code start}
     * @throws RuleBroken code of the demand or limit that is not met, in the ledger's words
     */
    void require(String caseId, ProcessFiles files, String step) {
        CaseTurn turn = turns.held(caseId);
        Ledger ledger = files.ledger();
        List<Demand> demands = ledger.demands().stream()
                .filter(demand -> demand.concerns(step, turn.values()))
                .toList();
        List<Limit> asked = ledger.limits().stream()
                .filter(limit -> limit.steps().contains(step))
                .toList();
        if (!demands.isEmpty() || !asked.isEmpty()) {
            Map<String, String> settings = parameters.of(turn.file(), ledger);
            demands.forEach(demand -> require(demand, turn, settings));
            require(asked, turn, settings);
        }
        FormDefinition form = files.form(step);
        ledger.limits().stream()
                .filter(limit -> asked.contains(limit)
                        || form.find(limit.asked()).filter(Field::bound).isPresent())
                .collect(Collectors.toMap(Limit::field, limit -> limit.entries(turn.values()), (one, same) -> one))
                .forEach((field, entries) -> limits.keep(caseId, field, entries));
    }

    private void require(Demand demand, CaseTurn turn, Map<String, String> settings) {
        Requirement.Found found = demand.requirement().of(turn.values(), settings, LocalDate.now(clock));
        if (!found.holds()) {
            throw new RuleBroken(demand.rule())
                    .saying(demand.said(settings))
                    .at(Objects.requireNonNullElse(demand.field(), ""));
        }
    }

    private void require(List<Limit> asked, CaseTurn turn, Map<String, String> settings) {
        CaseFile file = turn.file();
        Duties.Of matter = new Duties.Of(turn.values(), file.initiator(), file.unit());
        if (!asked.isEmpty()) {
            limits.lock(file.process());
        }
        for (Limit limit : asked) {
            if (limits.full(limit, file.process(), file.id(), matter, settings)) {
                throw new RuleBroken(limit.rule())
                        .saying(Demand.said(limit.words(), settings))
                        .at(limit.asked());
            }
        }
    }
}
