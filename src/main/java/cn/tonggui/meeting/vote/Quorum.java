package cn.tonggui.meeting.vote;

/**
 * Whether enough of those with a vote are there (到会人数): half of the committee (R-M02), of the members' meeting half of all full
 * members (R-M01). Who only attends counts for nothing.
 *
 * @param due 应到 people with a vote
 * @param present those of them who came
 */
public record Quorum(Body body, Share share, int due, int present) {

    public Quorum {
        if (due < 0 || present < 0 || present > due) {
            throw new IllegalArgumentException(present + " of " + due + ", expected 0 ≤ present ≤ due");
        }
    }

    /** What must come: half, more than half, two thirds. */
    public enum Share {
        GTE,
        GT,
        TWO_THIRDS
    }

    public Ruling ruling() {
        long twice = present * 2L;
        return switch (share) {
            case GTE -> ruled(twice >= due, "half", twice, due);
            case GT -> ruled(twice > due, "over-half", twice, due);
            case TWO_THIRDS -> ruled(present * 3L >= due * 2L, "two-thirds", present * 3L, due * 2L);
        };
    }

    private Ruling ruled(boolean met, String key, long have, long need) {
        boolean granted = met && due > 0;
        return Ruling.of(
                granted,
                body.rule(),
                "quorum." + key + (granted ? "" : ".not"),
                (long) due,
                (long) present,
                have,
                need);
    }
}
