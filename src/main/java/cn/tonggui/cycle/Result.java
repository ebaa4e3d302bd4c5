package cn.tonggui.cycle;

import cn.tonggui.cycle.score.Exact;
import cn.tonggui.cycle.score.Graded;
import cn.tonggui.cycle.score.Reckoning;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A number of a sheet with its band. @param graded null for a side, which has no band, and where nothing is scored */
record Result(Reckoning reckoning, @Nullable Graded graded) {

    static Result side(Reckoning side) {
        return new Result(side, null);
    }

    static Result graded(Reckoning score, Optional<Graded> graded) {
        return new Result(score, graded.orElse(null));
    }

    @Nullable
    String exact() {
        return reckoning.scored() ? Exact.text(reckoning.exact()) : null;
    }

    @Nullable
    BigDecimal shown() {
        return reckoning.shown().orElse(null);
    }

    /** EXCELLENT and the like. */
    @Nullable
    String band() {
        return graded == null ? null : graded.band().name();
    }

    /** 84.50, empty where it is not scored. */
    public String told() {
        return reckoning.shown().map(BigDecimal::toPlainString).orElse("");
    }

    /** {@code excellent}, as forms have it. */
    public String grade() {
        return graded == null ? "" : graded.band().name().toLowerCase(Locale.ROOT);
    }

    String coefficient() {
        return graded == null ? "" : Exact.shown(graded.coefficient()).toPlainString();
    }
}
