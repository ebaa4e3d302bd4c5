package cn.tonggui.development;

import cn.tonggui.forms.Given;
import java.util.Optional;

/**
 * A secret vote of the members' meeting on one person, in sums (R-D11): more than half of those due come, more than half of those
 * due agree, whoever came; opinions that were written before the meeting count.
 *
 * @param due 应到 members with a vote
 * @param present 实到 members with a vote
 * @param written 会前书面赞成, of members who are away
 * @param writtenNo 会前书面不赞成, of members who are away
 */
record Vote(int due, int present, int yes, int no, int abstain, int written, int writtenNo) {

    /** Of the fields {@code admitDue}, {@code admitPresent} … with that beginning; empty while one is not filled in. */
    static Optional<Vote> of(Given given, String prefix) {
        for (String name : new String[] {"Due", "Present", "Yes", "No", "Abstain", "Written"}) {
            if (given.find(prefix + name).isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(new Vote(
                given.number(prefix + "Due"),
                given.number(prefix + "Present"),
                given.number(prefix + "Yes"),
                given.number(prefix + "No"),
                given.number(prefix + "Abstain"),
                given.number(prefix + "Written"),
                given.numberOr(prefix + "WrittenNo", 0)));
    }

    boolean quorate() {
        return present * 2L > due;
    }

    /** Without a quorum nothing is carried. */
    boolean carried() {
        return quorate() && (yes + written) * 2L > due;
    }

    /** What cannot be, or what the rule forbids; whether it is carried is no breach. */
    Optional<Breach> breach(String rule, String prefix) {
        if (present > due) {
            return Optional.of(new Breach(rule, prefix + "Present", "present", present, due));
        }
        if (!quorate()) {
            return Optional.of(new Breach(rule, prefix + "Present", "quorum", due, present, present * 2L));
        }
        if (yes + no + abstain > present) {
            return Optional.of(new Breach(rule, prefix + "Yes", "ballots", yes + no + abstain, present));
        }
        return written + writtenNo > due - present
                ? Optional.of(new Breach(rule, prefix + "Written", "written", written + writtenNo, due - present))
                : Optional.empty();
    }
}
