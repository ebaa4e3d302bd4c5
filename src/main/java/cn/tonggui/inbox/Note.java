package cn.tonggui.inbox;

import cn.tonggui.workflow.Tasks;
import java.io.Serializable;

/**
 * What the next page says about the act before it.
 *
 * @param kind acted, closed, started, claimed, released or cancelled; else the word of an action on the whole case
 * @param next who has it next, in words, may be empty
 * @param caseId public id of the case it was about
 */
record Note(String kind, String next, String caseId) implements Serializable {

    static Note of(Tasks.Performed performed) {
        return new Note(performed.closed() ? "closed" : "acted", performed.next(), performed.caseId());
    }
}
