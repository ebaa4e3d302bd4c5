package cn.tonggui.meeting.vote;

/** Putting off a deadline (延期): twice at most, after that by a resolution of the committee. */
public final class Extensions {

    private static final int WITHOUT_RESOLUTION = 2;

    private Extensions() {}

    /**
     * @param before how often it was put off already
     * @param resolved whether a resolution of the branch stands behind it
     */
    public static Ruling ruling(int before, boolean resolved) {
        boolean granted = before < WITHOUT_RESOLUTION || resolved;
        String key =
                !granted ? "extension.missing" : before < WITHOUT_RESOLUTION ? "extension.free" : "extension.resolved";
        return Ruling.of(granted, "agenda-extension", key, before + 1L, (long) WITHOUT_RESOLUTION);
    }
}
