package cn.tonggui.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The appraisal (一体化考评) of an organisation's units for one year.
 *
 * @param period the year: 2025
 * @param rulesDay the day by whose parameters it is reckoned for ever
 */
record Appraisal(
        String caseId, String number, String unit, String period, String subject, LocalDate rulesDay, State state) {

    private static final int QUARTERS = 4;

    /** How far it has come. */
    enum State {
        GATHERING,
        REVIEW,
        ANSWERING,
        APPROVED,
        CLOSED
    }

    String year() {
        return period;
    }

    /** 2025Q1 to 2025Q4. */
    List<String> quarters() {
        return IntStream.rangeClosed(1, QUARTERS)
                .mapToObj(no -> period + "Q" + no)
                .toList();
    }

    /** The quarters, then the year-end, as score sheets have them. */
    List<String> periods() {
        return Stream.concat(quarters().stream(), Stream.of(period)).toList();
    }
}
