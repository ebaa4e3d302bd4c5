package cn.tonggui.election;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where an election stands, in the words of the domain (2.1.9), each with the steps of the drawing at which it begins: a user
 * task when it is reached, a document when it is issued. The stages of the meeting have none; what is counted decides them,
 * and how the case ends decides the last.
 */
enum Stage {
    REMINDED("remind"),
    PLANNING("study"),
    EXTENSION_REQUESTED("extendReview", "extendApprove"),
    EXTENDED("issueDocumentExtensionReply"),
    REQUESTED("review", "approve"),
    APPROVED("roll"),
    NOMINATING("nominate"),
    CANDIDATE_REVIEW("shortlist"),
    CANDIDATE_APPROVED("publicity"),
    PREPARING("prepare", "signIn"),
    MEETING_OPEN,
    NO_QUORUM,
    VOTING,
    COUNTING,
    INVALID,
    TIE_REVOTE,
    SHORTFALL,
    COMMITTEE_ELECTED("announce", "firstMeeting"),
    SECRETARY_VOTING,
    RESULT_REPORTED("resultReview", "resultApprove"),
    RESULT_REVIEW("resultObjection", "annulment"),
    RESULT_APPROVED("issueDocumentResultReply", "issueDocumentAppointment"),
    HANDOVER("handOver"),
    ARCHIVED,
    SUSPENDED,
    ANNULLED,
    CANCELLED;

    private static final Map<String, Stage> BY_STEP = Arrays.stream(values())
            .flatMap(stage -> stage.steps.stream().map(step -> Map.entry(step, stage)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private final List<String> steps;

    Stage(String... steps) {
        this.steps = List.of(steps);
    }

    /** The stage that begins at the step; at most steps an election stays where it is. */
    static Optional<Stage> at(String step) {
        return Optional.ofNullable(BY_STEP.get(step));
    }

    List<String> steps() {
        return steps;
    }

    /** What an extension allowed is planned anew, and it stays one. */
    boolean outlasts(Stage next) {
        return this == next || this == EXTENDED && next == PLANNING;
    }

    /** @param outcome of a case that ended otherwise than by being archived */
    static Stage ended(String outcome) {
        return switch (outcome) {
            case "suspended" -> SUSPENDED;
            case "annulled" -> ANNULLED;
            default -> CANCELLED;
        };
    }
}
