package cn.tonggui.testing;

/** Which of very many alike are tried: the same share of them every time, another on each database, all in {@code -Pfaults}. */
public final class Share {

    private Share() {}

    /** Whether nothing is left out. */
    public static boolean isAll() {
        return Boolean.getBoolean("tonggui.all");
    }

    /** @param oneOf so many of which one is tried, at least 1 */
    public static boolean has(String what, int oneOf) {
        int turn = TestDatabase.onMariaDb() ? 1 % oneOf : 0;
        return isAll() || Math.floorMod(what.hashCode(), oneOf) == turn;
    }
}
