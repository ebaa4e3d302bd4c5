package cn.tonggui.workflow;

import cn.tonggui.organisation.Person;
import java.time.LocalDateTime;
import java.util.List;

/**
 * The ledger has copies sent of a case whose step was finished; the timeline tells it already, and the people may read it.
 *
 * @param wantsReply whether they are asked for an answer (传阅)
 */
public record CopiesAsked(
        String caseId,
        String caseNumber,
        String caseTitle,
        String processTitle,
        boolean wantsReply,
        String words,
        List<Person> people,
        LocalDateTime at) {

    public CopiesAsked {
        people = List.copyOf(people);
    }
}
