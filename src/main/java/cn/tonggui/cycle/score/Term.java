package cn.tonggui.cycle.score;

import java.util.Locale;

/** What a number is (名称). The word stands in the messages under {@link #key}. */
public enum Term {
    INDICATOR,
    PARTY_SIDE,
    BUSINESS_SIDE,
    BRANCH_COMBINED,
    BRANCH,
    WORKSHOP_COMBINED,
    WORKSHOP,

    BONUS,
    BONUSES,
    BONUSES_COUNTED,
    OVERDUE,
    OVERDUE_COUNTED,
    DEBTS,
    FALSE_EVIDENCE,
    TOTAL,

    DEBRIEF,
    INQUIRY,
    DUAL_DUTY,
    SECRETARY,
    DIRECTOR,

    QUARTER,
    QUARTERS,
    YEAR_END,
    ANNUAL,

    QUESTIONNAIRE,
    RATING,
    QUOTA,
    QUOTA_SHARE,

    CASES,
    EACH,
    CAP,
    LOWEST,
    HIGHEST;

    /** {@code cycle.term.party-side}. */
    public String key() {
        return "cycle.term." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
