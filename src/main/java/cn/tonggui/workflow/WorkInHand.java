package cn.tonggui.workflow;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Token;
import cn.tonggui.organisation.InHand;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Open tasks keep people and offices from going. */
@Component
class WorkInHand implements InHand {

    private final HoldingMapper holdings;

    WorkInHand(HoldingMapper holdings) {
        this.holdings = holdings;
    }

    @Override
    public List<String> heldBy(PersonId person) {
        return holdings.numbers(person.value());
    }

    @Override
    public List<Token> waitingFor(Collection<Token> tokens) {
        return holdings.waiting(tokens.stream().map(Token::toString).toList()).stream()
                .map(Token::parse)
                .toList();
    }
}
