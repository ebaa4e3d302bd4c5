package cn.tonggui.cycle;

import cn.tonggui.cycle.score.PlanState;
import java.util.Optional;
import java.util.stream.Stream;

/** The four phases that both sides go through together (四同步). */
enum Phase {
    /** 同安排布置. */
    ASSIGN,
    /** 同检查督促. */
    INSPECT,
    /** 同考核奖惩. */
    APPRAISE,
    /** 同总结提升. */
    SUM;

    static Optional<Phase> named(String name) {
        return Stream.of(values()).filter(phase -> phase.name().equals(name)).findFirst();
    }

    /** In which the cycle is. */
    static Phase of(PlanState state) {
        return switch (state) {
            case DRAFT, REVIEW, APPROVED, ISSUED -> ASSIGN;
            case RUNNING -> INSPECT;
            case EVALUATING -> APPRAISE;
            case SUMMARIZED, CLOSED -> SUM;
        };
    }

    /** Where a pair stands: with its cycle, but it is not inspected before anything was done, and waits once it is done. */
    Phase of(Pair.State state, boolean begun) {
        if (this != INSPECT) {
            return this;
        }
        return switch (state) {
            case DONE, NOT_DONE, CANCELLED -> APPRAISE;
            case ASSIGNED, ACCEPTED, DISPUTED -> ASSIGN;
            case RUNNING -> begun ? INSPECT : ASSIGN;
        };
    }
}
