package cn.tonggui.organisation;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Token;
import java.util.Collection;
import java.util.List;

/**
 * What waits for people in other modules, asked in the same transaction before somebody leaves, is shut out or gives up an
 * office. Whoever has such things implements it.
 */
public interface InHand {

    /** Numbers of what waits for the person by name, in no more than one statement. */
    List<String> heldBy(PersonId person);

    /** Those of the tokens for whose holders something waits. */
    List<Token> waitingFor(Collection<Token> tokens);
}
