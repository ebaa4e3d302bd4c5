package cn.tonggui.regulation;

import java.util.List;

/** What was entered cannot be taken as it is; nothing was written. */
class Unfit extends RuntimeException {

    private final transient List<Flaw> flaws;

    Unfit(List<Flaw> flaws) {
        super(flaws.toString());
        this.flaws = List.copyOf(flaws);
    }

    List<Flaw> flaws() {
        return flaws;
    }
}
