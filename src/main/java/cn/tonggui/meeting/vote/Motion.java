package cn.tonggui.meeting.vote;

/**
 * A vote on one matter (逐题表决): passed by more than half of all who have a vote on it, whoever came.
 *
 * @param due 应到 people with a vote
 * @param recused those of them who take no part in this matter (回避)
 * @param voters those who came and take part
 */
public record Motion(Body body, Base base, int due, int recused, int voters, Votes votes) {

    public Motion {
        if (recused < 0 || voters < 0 || recused + voters > due) {
            throw new IllegalArgumentException(
                    recused + " recused and " + voters + " voting of " + due + ", expected no more than are due");
        }
    }

    /** Half of what must be exceeded. */
    public enum Base {
        ALL_MEMBERS,
        PRESENT
    }

    /** A secret vote may bring fewer papers than there are voters; of raised hands each is counted. */
    public enum Way {
        DEVICES,
        HANDS,
        SECRET
    }

    public record Votes(int yes, int no, int abstain) {

        public Votes {
            if (yes < 0 || no < 0 || abstain < 0) {
                throw new IllegalArgumentException(yes + ", " + no + ", " + abstain + ", expected no negative votes");
            }
        }

        int all() {
            return yes + no + abstain;
        }
    }

    /** Whether the votes can have been given by those who may vote; who only attends has none (SD19). */
    public Ruling counted(Way way) {
        if (votes.all() > voters) {
            return Ruling.of(false, "SD19", "votes.too-many", (long) votes.all(), (long) voters);
        }
        boolean fit = way != Way.HANDS || votes.all() == voters;
        return Ruling.of(fit, body.rule(), fit ? "votes.fit" : "votes.too-few", (long) votes.all(), (long) voters);
    }

    public Ruling ruling() {
        long of = base == Base.ALL_MEMBERS ? due - recused : voters;
        long twice = votes.yes() * 2L;
        boolean passed = twice > of;
        String key = base == Base.ALL_MEMBERS ? "motion.all" : "motion.present";
        return Ruling.of(
                passed,
                body.rule(),
                key + (recused > 0 ? ".recused" : "") + (passed ? "" : ".not"),
                (long) votes.yes(),
                twice,
                of,
                (long) due,
                (long) recused);
    }
}
