package cn.tonggui.workflow;

import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Token;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Whom a step for several signers asks: those whom a form chose, or who hold the tokens of its ledger on that day, and the duty
 * officer for a token that nobody holds.
 */
@Component
class Asking {

    private static final Pattern PLACE = Pattern.compile("\\$\\{(\\w+)}");

    private final SignerMapper signers;
    private final ProcessLibrary library;
    private final CaseTurns turns;
    private final Organisation organisation;

    Asking(SignerMapper signers, ProcessLibrary library, CaseTurns turns, Organisation organisation) {
        this.signers = signers;
        this.library = library;
        this.turns = turns;
        this.organisation = organisation;
    }

    /**
     * Begins the round of the visit: everybody once, in the order in which they were named.
     *
     * @throws RuleBroken {@code nobody-chosen}: the engine would pass over a step for nobody in silence
     */
    void begin(DelegateExecution visit, String list) {
        CaseTurn turn = turns.of(visit.getProcessInstanceId());
        String step = visit.getCurrentActivityId();
        Map<String, Signer.Place> asked = asked(visit, list);
        if (asked.isEmpty()) {
            throw new RuleBroken("nobody-chosen", visit.getCurrentFlowElement().getName());
        }
        Map<String, String> names = organisation.names(asked.keySet());
        int round = signers.of(turn.file().id(), step).stream()
                        .mapToInt(Signer::round)
                        .max()
                        .orElse(0)
                + 1;
        List<Signer> rows = new ArrayList<>();
        asked.forEach((person, place) -> rows.add(Signer.waiting(
                turn.file().id(),
                visit.getId(),
                rows.size(),
                step,
                round,
                place,
                person,
                names.getOrDefault(person, person))));
        signers.insert(rows);
    }

    private Map<String, Signer.Place> asked(DelegateExecution visit, String list) {
        Map<String, Signer.Place> asked = new LinkedHashMap<>();
        List<String> tokens = library.version(visit.getProcessDefinitionId())
                .ledger()
                .step(visit.getCurrentActivityId())
                .sign()
                .signers();
        if (tokens.isEmpty()) {
            Object chosen = visit.getVariable(list);
            if (chosen instanceof Collection<?> many && many.stream().anyMatch(one -> one == null || "".equals(one))) {
                throw new IllegalStateException("list " + list + " has an element that is nobody");
            }
            Duties.ids(chosen).forEach(person -> asked.putIfAbsent(person, Signer.Place.ASKED));
            return asked;
        }
        for (String pattern : tokens) {
            Token token = Token.parse(PLACE.matcher(pattern)
                    .replaceAll(
                            place -> Matcher.quoteReplacement(Objects.requireNonNull(visit.getVariable(place.group(1)))
                                    .toString())));
            List<Person> held = organisation.holders(token);
            held.forEach(person -> asked.putIfAbsent(person.id().value(), Signer.Place.ASKED));
            if (held.isEmpty()) {
                asked.putIfAbsent(organisation.dutyOfficer(token).id().value(), Signer.Place.DUTY);
            }
        }
        return asked;
    }
}
