package cn.tonggui.workflow;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Token;
import cn.tonggui.organisation.Organisation;
import java.util.List;
import org.flowable.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who gets a new task where the drawing alone does not say. */
@Component
class Seats {

    private final Organisation organisation;
    private final Signing signing;

    Seats(Organisation organisation, Signing signing) {
        this.organisation = organisation;
        this.signing = signing;
    }

    /** The next in the line of a step that several sign. */
    String next(DelegateExecution step, String task) {
        return signing.seat(step, task);
    }

    /** Whether the person holds one of the tokens today. */
    boolean mayTake(String person, List<Token> tokens) {
        return tokens.stream()
                .flatMap(token -> organisation.holders(token).stream())
                .anyMatch(holder -> holder.id().value().equals(person));
    }

    boolean mayAct(String person) {
        return organisation.mayAct(new PersonId(person));
    }

    /** Who takes it because nobody holds any of the tokens; null when somebody does. */
    @Nullable
    PersonId dutyOfficer(List<Token> tokens) {
        boolean held =
                tokens.stream().anyMatch(token -> !organisation.holders(token).isEmpty());
        return held ? null : organisation.dutyOfficer(tokens.get(0)).id();
    }
}
