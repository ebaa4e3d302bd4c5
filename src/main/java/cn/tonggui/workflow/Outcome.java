package cn.tonggui.workflow;

/** How a step ended, in the word that routes ({@code ${outcome == 'return'}}) and that a ledger lists as action. */
public enum Outcome {
    SUBMIT("submit"),
    APPROVE("approve"),
    DISAPPROVE("disapprove"),
    RETURN("return");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
