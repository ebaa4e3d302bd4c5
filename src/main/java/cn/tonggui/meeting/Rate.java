package cn.tonggui.meeting;

import java.util.Collection;
import java.util.function.Predicate;

/** So many of so many; of none there is no rate. */
record Rate(long part, long whole) {

    static <T> Rate of(Collection<T> all, Predicate<T> some) {
        return new Rate(all.stream().filter(some).count(), all.size());
    }

    /** 75%, rounded half up; a dash where there is nothing to count. */
    public String words() {
        return whole == 0 ? "—" : (part * 200 + whole) / (whole * 2) + "%";
    }

    /** 3/4; empty where there is nothing to count. */
    public String counted() {
        return whole == 0 ? "" : part + "/" + whole;
    }
}
