package cn.tonggui.cycle.score;

/** 等次, best first: 优秀, 良好, 一般, 较差. */
public enum Band {
    EXCELLENT,
    GOOD,
    FAIR,
    POOR;

    /** This one, or the cap where it is the worse of the two. */
    Band capped(Band cap) {
        return compareTo(cap) < 0 ? cap : this;
    }
}
