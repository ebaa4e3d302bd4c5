package cn.tonggui.cycle.score;

/**
 * What a person's year is worth (个人得分). The scores of the branch and the workshop enter as they count, with what was added and
 * taken off. Not scored unless every part is.
 */
public final class Personal {

    private Personal() {}

    /** 书记 = 0.5 branch + 0.2 debrief (述职) + 0.1 inquiry (问效) + 0.2 workshop. @param name whose score it is */
    public static Reckoning secretary(
            String name, Reckoning branch, Reckoning debrief, Reckoning inquiry, Reckoning workshop, ScoreRules rules) {
        ScoreRules.Secretary weights = rules.secretary();
        return Reckoning.combined(
                Term.SECRETARY,
                name,
                branch.weighing(weights.branch()),
                debrief.weighing(weights.debrief()),
                inquiry.weighing(weights.inquiry()),
                workshop.weighing(weights.workshop()));
    }

    /** 主任 = 0.6 workshop + 0.2 dual duty (一岗双责) + 0.2 branch. @param name whose score it is */
    public static Reckoning director(
            String name, Reckoning workshop, Reckoning dualDuty, Reckoning branch, ScoreRules rules) {
        ScoreRules.Director weights = rules.director();
        return Reckoning.combined(
                Term.DIRECTOR,
                name,
                workshop.weighing(weights.workshop()),
                dualDuty.weighing(weights.dualDuty()),
                branch.weighing(weights.branch()));
    }
}
