package cn.tonggui.organisation;

import cn.tonggui.kernel.UnitCode;
import org.jspecify.annotations.Nullable;

/** An organisation of one of the two trees (行政、党内). */
public record Unit(
        UnitCode code,
        Side side,
        Kind kind,
        String name,
        String shortName,
        @Nullable UnitCode parent) {

    public enum Side {
        PARTY,
        ADMIN
    }

    /** 党委, 党总支, 党支部, 党小组; 局集团, 站段, 车间, 科室, 班组. A group (党小组) is no level: it issues and approves nothing. */
    public enum Kind {
        COMMITTEE,
        GENERAL_BRANCH,
        BRANCH,
        GROUP,
        COMPANY,
        DEPOT,
        WORKSHOP,
        OFFICE,
        TEAM
    }
}
