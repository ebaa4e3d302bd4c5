package cn.tonggui.cycle;

import cn.tonggui.cycle.CycleMapper.Member;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A unit whose year is appraised.
 *
 * @param quartersShown mean of the quarters of the branch, as the year-end is the branch's
 * @param branchExact ratio in lowest terms, null before it is reckoned or where it is not scored
 * @param answer accept or appeal, empty for none yet @param matter of its appeal @param ruling keep or change, with an opinion
 */
record Appraised(
        String unit,
        int place,
        String partyHead,
        String businessHead,
        @Nullable BigDecimal quartersShown,
        @Nullable BigDecimal yearEndShown,
        @Nullable String branchExact,
        @Nullable BigDecimal branchShown,
        @Nullable String branchBand,
        @Nullable BigDecimal workshopShown,
        @Nullable String workshopBand,
        String answer,
        String matter,
        String ruling,
        String opinion) {

    Member member() {
        return new Member(unit, place, partyHead, businessHead);
    }

    boolean appealed() {
        return answer.equals("appeal");
    }

    boolean changed() {
        return appealed() && ruling.equals("change");
    }
}
