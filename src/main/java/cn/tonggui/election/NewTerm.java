package cn.tonggui.election;

import java.time.LocalDate;

/** The term of a new committee (R-E01): three years, from the meeting or from the approval. */
record NewTerm(LocalDate begins, LocalDate ends) {

    static final String PARAMETER = "term.start";

    private static final int YEARS = 3;

    /** @param start the locked parameter, {@code MEETING_DATE} or {@code APPROVAL_DATE} */
    static NewTerm of(String start, LocalDate meeting, LocalDate approval) {
        LocalDate begins = start.equals("MEETING_DATE") ? meeting : approval;
        return new NewTerm(begins, begins.plusYears(YEARS).minusDays(1));
    }
}
