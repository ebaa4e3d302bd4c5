package cn.tonggui.election;

import cn.tonggui.election.tally.Elector;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One member on the roll (选举人名册).
 *
 * @param byVote see {@link Elector#byVote}
 * @param ground why the member should not be counted among those due (R-E08), empty when counted
 */
record ElectorRow(
        String person,
        String name,
        boolean fullMember,
        boolean rightless,
        boolean byVote,
        boolean canCome,
        String ground,
        String evidence,
        boolean superiorOk,
        boolean meetingOk,
        boolean signedIn) {

    /** As the count knows one. */
    Elector elector() {
        return new Elector(name, fullMember, rightless, byVote, superiorOk && !ground.isEmpty(), meetingOk, signedIn);
    }

    boolean eligible() {
        return elector().eligible();
    }

    /** The cells that tell who it is and with what right, on every list of the roll; others may be put behind them. */
    Map<String, Object> cells(Says says) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("person", person);
        cells.put("category", says.say(fullMember ? "elec.full" : "elec.probationary"));
        cells.put("right", says.say(eligible() ? "elec.right" : "elec.no-right"));
        return cells;
    }

    /** Whose not being counted the superior agreed to, and the meeting is to vote on. */
    boolean toBeVotedOn() {
        return elector().counted() && superiorOk && !ground.isEmpty();
    }

    ElectorRow checked(boolean comes, String why, String proof) {
        return new ElectorRow(person, name, fullMember, rightless, byVote, comes, why, proof, false, false, false);
    }

    ElectorRow attending(boolean came, boolean passed) {
        return new ElectorRow(
                person, name, fullMember, rightless, byVote, canCome, ground, evidence, superiorOk, passed, came);
    }
}
