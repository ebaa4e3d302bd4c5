package cn.tonggui.workflow;

import java.util.Arrays;

/** How a step ended, in the word that routes ({@code ${outcome == 'return'}}) and that a ledger lists as action. */
public enum Outcome {
    SUBMIT("submit"),
    APPROVE("approve"),
    DISAPPROVE("disapprove"),
    RETURN("return"),
    /** 弃权, of one of several signers. */
    ABSTAIN("abstain");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** Whether the word is that of an outcome. */
    static boolean known(String word) {
        return Arrays.stream(values()).anyMatch(outcome -> outcome.word.equals(word));
    }

    /** Whether the case goes on with what the step brought, and is neither stopped nor sent back. */
    boolean onward() {
        return this == SUBMIT || this == APPROVE;
    }

    public String word() {
        return word;
    }
}
