package cn.tonggui.cycle;

import cn.tonggui.cycle.score.PlanState;

/**
 * One cycle of an organisation: what is assigned, inspected, evaluated and summed up together.
 *
 * @param unit the Party organisation whose plan it is @param period 2026, 2026Q4, 2026-11
 * @param partyHead its secretary @param businessHead who heads its production; may be the same person
 * @param explanation why fewer Party items are paired than the rate asks, empty for nothing @param progressNo the round of progress that runs
 */
record Cycle(
        String caseId,
        String number,
        String unit,
        String period,
        String subject,
        String partyHead,
        String businessHead,
        String explanation,
        int progressNo,
        PlanState state) {

    boolean samePerson() {
        return partyHead.equals(businessHead);
    }
}
