package cn.tonggui.meeting;

import org.jspecify.annotations.Nullable;

/**
 * A problem somebody reported.
 *
 * @param factor person, equipment, environment, climate
 * @param level red, orange, yellow, blue; empty before the triage and where no risk is graded
 * @param mergedInto the problem that goes on in its place
 */
record Problem(
        String caseId,
        String number,
        String unit,
        String subject,
        String factor,
        @Nullable Integer likelihood,
        @Nullable Integer severity,
        String level,
        String kind,
        boolean urgent,
        boolean aboutSecretary,
        ProblemState state,
        int carryCount,
        @Nullable String mergedInto) {

    int score() {
        return likelihood == null || severity == null ? 0 : likelihood * severity;
    }

    /** Red and orange ones. */
    boolean mustBeDiscussed() {
        return level.equals("red") || level.equals("orange");
    }
}
