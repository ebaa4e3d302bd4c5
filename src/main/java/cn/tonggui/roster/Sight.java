package cn.tonggui.roster;

/** How much of a person's file somebody sees; each includes those before it. */
enum Sight {
    /** Offices only, as everybody does. */
    NONE,
    /** Name and post. */
    NAME,
    /** Name, category, offices (M of the matrix). */
    OUTLINE,
    /** The whole file. */
    FULL;

    boolean atLeast(Sight other) {
        return compareTo(other) >= 0;
    }
}
