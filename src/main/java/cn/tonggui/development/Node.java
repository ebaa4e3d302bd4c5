package cn.tonggui.development;

import java.util.Arrays;

/** A station of the way into the Party (节点), in its order: the step at which it is entered, what is dated there, by which rule. */
enum Node {
    START("appliedOn", "R-D01", "start"),
    TALK("talkedOn", "R-D02", "talk"),
    ACTIVIST("activistOn", "R-D03", "activist"),
    FILE("filedOn", "R-D03", "file"),
    OBSERVE("observedOn", "R-D04", "observe"),
    CANDIDATE("candidateOn", "R-D05", "candidate"),
    CONSENT("consentOn", "R-D07", "consent"),
    VETTING("vettedOn", "R-D08", "vetting"),
    TRAIN("trainTo", "R-D09", "train"),
    REVIEW("reviewedOn", "R-D10", "review"),
    PRE_REVIEW("preReviewedOn", "R-D10", "preReview"),
    ADMIT("admitOn", "R-D11", "admit"),
    APPROVE("approvedOn", "R-D12", "approve"),
    OATH("oathOn", "R-D13", "oath"),
    PROBATION("probationOn", "R-D13", "probation"),
    TURN_FULL("fullOn", "R-D14", "turnFull"),
    APPROVE_FULL("fullApprovedOn", "R-D14", "approveFull"),
    ARCHIVE("archivedOn", "R-D14", "archive");

    private final String field;
    private final String rule;
    private final String step;

    Node(String field, String rule, String step) {
        this.field = field;
        this.rule = rule;
        this.step = step;
    }

    /** @throws IllegalArgumentException no node is entered there */
    static Node at(String step) {
        return Arrays.stream(values())
                .filter(node -> node.step.equals(step))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(step + " is no node, expected a step of one"));
    }

    static boolean known(String step) {
        return Arrays.stream(values()).anyMatch(node -> node.step.equals(step));
    }

    /** Name of the date that is typed there. */
    String field() {
        return field;
    }

    /** Code of the rule that it rests on first. */
    String rule() {
        return rule;
    }

    String step() {
        return step;
    }

    /** Whether it comes again and again, every half year. */
    boolean repeats() {
        return this == OBSERVE || this == PROBATION;
    }
}
