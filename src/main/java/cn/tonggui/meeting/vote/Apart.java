package cn.tonggui.meeting.vote;

/** Duties of a meeting that must lie with different people. */
public final class Apart {

    private Apart() {}

    /** SD06: who is to do it does not check it. */
    public static Ruling checking(String owner, String checker) {
        return Ruling.of(!owner.equals(checker), "SD06", owner.equals(checker) ? "apart.same" : "apart.different");
    }

    /** SD14: whom a matter is about does not decide whether it is discussed. */
    public static Ruling reviewing(boolean aboutReviewer) {
        return Ruling.of(!aboutReviewer, "SD14", aboutReviewer ? "apart.concerned" : "apart.unconcerned");
    }
}
