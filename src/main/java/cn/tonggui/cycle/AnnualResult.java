package cn.tonggui.cycle;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a unit's year came to, with all that it rests on. @param grounds of a veto, of the sheets and of the year */
record AnnualResult(
        Appraised unit,
        List<AnnualPart> parts,
        List<AnnualMapper.Ground> grounds,
        Result branch,
        Result workshop,
        Heads heads) {

    /** Of the branch's year: its quarters together, or the year-end; rounded, null where it is not scored. */
    @Nullable
    BigDecimal part(int no) {
        return branch.reckoning().parts().get(no).of().shown().orElse(null);
    }
}
