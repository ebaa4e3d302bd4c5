package cn.tonggui.development;

import cn.tonggui.forms.Given;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.ToIntBiFunction;

/**
 * What the rules of 发展党员 say of a node as it is typed. Asked with less than everything, it says what can be said.
 *
 * @param workingDays after the first day up to and including the second
 */
record Rulings(ToIntBiFunction<LocalDate, LocalDate> workingDays) {

    static final int SHOWN_DAYS = 5;

    private static final int TRAINING_DAYS = 3;
    private static final int TRAINING_HOURS = 24;
    private static final String ALONE = "alone";
    private static final int EXTENDED_AT_LEAST = Course.YEAR + Course.HALF_YEAR;
    private static final int EXTENDED_AT_MOST = Course.YEAR + Course.YEAR;

    /** The first rule that is broken; empty when none is. */
    Optional<Breach> breach(Node node, Given given) {
        return given.day(node.field())
                .flatMap(day -> new Course(given).window(node).breach(day, given.has("lateReason")))
                .or(() -> besides(node, given));
    }

    /** Working days of the public notice (公示), both ends included. */
    int shown(LocalDate from, LocalDate to) {
        return workingDays.applyAsInt(from.minusDays(1), to);
    }

    private Optional<Breach> besides(Node node, Given given) {
        return switch (node) {
            case ACTIVIST -> sponsors(given);
            case CANDIDATE -> publicity(given).or(() -> observations(given));
            case TRAIN -> training(given);
            case ADMIT -> admitted(given);
            case TURN_FULL -> full(given);
            default -> Optional.empty();
        };
    }

    private static Optional<Breach> sponsors(Given given) {
        return given.has("sponsor2") && given.text("sponsor2").equals(given.text("sponsor"))
                ? Optional.of(new Breach("R-D04", "sponsor2", "sponsors"))
                : Optional.empty();
    }

    private Optional<Breach> publicity(Given given) {
        Optional<LocalDate> from = given.day("publicFrom");
        Optional<LocalDate> to = given.day("publicTo");
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        int days = shown(from.get(), to.get());
        return days < SHOWN_DAYS
                ? Optional.of(new Breach("R-D06", "publicTo", "shown", days, SHOWN_DAYS))
                : Optional.empty();
    }

    private static Optional<Breach> observations(Given given) {
        Optional<LocalDate> from = given.day("activistOn");
        Optional<LocalDate> to = given.day("candidateOn");
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        long due = Course.halfYears(from.get(), to.get());
        int had = given.numberOr("looks", 0);
        return had < due ? Optional.of(new Breach("R-D04", "candidateOn", "observations", due, had)) : Optional.empty();
    }

    private static Optional<Breach> training(Given given) {
        Optional<LocalDate> consent = given.day("consentOn");
        Optional<LocalDate> from = given.day("trainFrom");
        if (consent.isPresent() && from.filter(consent.get()::isAfter).isPresent()) {
            return Optional.of(new Breach("R-D09", "trainFrom", "early", from.get(), consent.get()));
        }
        Optional<Integer> days = given.find("trainDays");
        Optional<Integer> hours = given.find("trainHours");
        boolean enough = days.orElse(TRAINING_DAYS) >= TRAINING_DAYS || hours.orElse(TRAINING_HOURS) >= TRAINING_HOURS;
        return enough
                ? Optional.empty()
                : Optional.of(new Breach("R-D09", "trainDays", "training", days.orElse(0), hours.orElse(0)));
    }

    private static Optional<Breach> admitted(Given given) {
        return manner(given, Node.ADMIT, "admit")
                .or(() -> result(
                        given, Node.ADMIT, "admit", given.text("admitResult").equals("fail")));
    }

    private static Optional<Breach> full(Given given) {
        return manner(given, Node.TURN_FULL, "full")
                .or(() -> result(
                        given, Node.TURN_FULL, "full", given.text("fullResult").equals("none")))
                .or(() -> extension(given));
    }

    /** One by one, and in secret (逐人无记名表决). */
    private static Optional<Breach> manner(Given given, Node node, String prefix) {
        String manner = given.text(prefix + "Manner");
        return manner.isEmpty() || manner.equals(ALONE)
                ? Optional.empty()
                : Optional.of(new Breach(node.rule(), prefix + "Manner", "manner"));
    }

    /** The figures, and whether the result that was typed is what they come to. */
    private static Optional<Breach> result(Given given, Node node, String prefix, boolean saidNo) {
        String field = prefix + "Result";
        return Vote.of(given, prefix)
                .flatMap(vote -> vote.breach(node.rule(), prefix)
                        .or(() -> given.has(field) && vote.carried() == saidNo
                                ? Optional.of(new Breach(
                                        node.rule(),
                                        field,
                                        saidNo ? "carried" : "not-carried",
                                        vote.yes() + vote.written(),
                                        (vote.yes() + vote.written()) * 2L,
                                        vote.due()))
                                : Optional.empty()));
    }

    /** Half a year to a year more, and never beyond that. */
    private static Optional<Breach> extension(Given given) {
        Optional<LocalDate> admitted = given.day("admitOn");
        Optional<LocalDate> until = given.day("extendedUntil");
        if (!given.text("fullResult").equals("extend") || admitted.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = admitted.get().plusMonths(EXTENDED_AT_LEAST);
        LocalDate last = admitted.get().plusMonths(EXTENDED_AT_MOST);
        boolean again = given.day("probationEnd")
                .filter(Course.probationEnd(admitted.get())::isBefore)
                .isPresent();
        return again || until.get().isBefore(first) || until.get().isAfter(last)
                ? Optional.of(new Breach("R-D14", "extendedUntil", again ? "again" : "extension", first, last))
                : Optional.empty();
    }
}
