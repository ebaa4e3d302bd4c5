package cn.tonggui.development;

import cn.tonggui.forms.Given;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The dates of one person's way, as far as they are entered, and the first and last day of each node that follow from them.
 * Months are those of the calendar: the same day of the later month, or its last where it has no such day.
 */
record Course(Given given) {

    static final int AGE = 18;
    static final int HALF_YEAR = 6;
    static final int YEAR = 12;

    private static final int TALK = 1;
    private static final int MEETING = 1;
    private static final int OATH = 1;
    private static final int APPROVAL = 3;
    private static final int APPROVAL_AT_MOST = 6;
    private static final int GRACE = 1;

    /** When a step is due, by the name under which its ledger knows the day. */
    private static final Map<Node, String> DUE = new EnumMap<>(Map.of(
            Node.TALK, "talkBy",
            Node.OBSERVE, "observeBy",
            Node.CANDIDATE, "candidateBy",
            Node.ADMIT, "admitBy",
            Node.APPROVE, "approveBy",
            Node.OATH, "oathBy",
            Node.PROBATION, "probationBy",
            Node.TURN_FULL, "fullBy",
            Node.APPROVE_FULL, "approveFullBy"));

    Window window(Node node) {
        return switch (node) {
            case START -> from(node, day("birthday").map(birth -> birth.plusYears(AGE)));
            case TALK -> within(node, day("appliedOn"), TALK);
            case ACTIVIST -> from(node, day("talkedOn"));
            case FILE -> from(node, day("activistOn"));
            case OBSERVE -> within(node, day("lastLook"), HALF_YEAR);
            case CANDIDATE -> candidate();
            case CONSENT -> from(node, day("candidateOn"));
            case VETTING, TRAIN -> from(node, day("consentOn"));
            case REVIEW -> review();
            case PRE_REVIEW -> from(node, day("reviewedOn"));
            case ADMIT -> upTo(node, day("preReviewedOn"), MEETING, MEETING);
            case APPROVE -> upTo(node, day("admitOn"), APPROVAL, APPROVAL_AT_MOST);
            case OATH -> within(node, day("approvedOn"), OATH);
            case PROBATION -> probation();
            case TURN_FULL -> of(node, day("probationEnd"), Node.OATH.rule(), Optional.empty(), Optional.empty());
            case APPROVE_FULL -> within(node, day("fullOn"), APPROVAL);
            case ARCHIVE -> from(node, day("fullApprovedOn"));
        };
    }

    /** The day from which on one may become a full member, unless it is put off: a year from the vote (R-D13). */
    static LocalDate probationEnd(LocalDate admitted) {
        return admitted.plusMonths(YEAR);
    }

    /** Half years that are over by the day: each has to have an observation (R-D04). */
    static long halfYears(LocalDate from, LocalDate to) {
        long count = 0;
        while (!from.plusMonths(HALF_YEAR * (count + 1)).isAfter(to)) {
            count++;
        }
        return count;
    }

    /** The days on which steps are due, by field; those that cannot be told yet are absent. */
    Map<String, LocalDate> dues() {
        Map<String, LocalDate> dues = new LinkedHashMap<>();
        DUE.forEach((node, field) -> due(node).ifPresent(day -> dues.put(field, day)));
        return dues;
    }

    // No rule sets a last day for these two: a month to come to it.
    private Optional<LocalDate> due(Node node) {
        return switch (node) {
            case CANDIDATE ->
                day("activistOn")
                        .map(day -> later(day.plusMonths(YEAR), day("lastLook").orElse(day))
                                .plusMonths(GRACE));
            case TURN_FULL -> day("probationEnd").map(end -> end.plusMonths(GRACE));
            default -> Optional.ofNullable(window(node).latest());
        };
    }

    private Window candidate() {
        Optional<LocalDate> year = day("activistOn").map(day -> day.plusMonths(YEAR));
        Optional<LocalDate> shown = day("publicTo").map(day -> day.plusDays(1));
        boolean byShown = shown.isPresent()
                && year.filter(day -> !day.isBefore(shown.get())).isEmpty();
        return of(
                Node.CANDIDATE,
                byShown ? shown : year,
                byShown ? "R-D06" : "R-D05",
                Optional.empty(),
                Optional.empty());
    }

    private Window review() {
        Optional<LocalDate> vetted = day("vettedOn");
        Optional<LocalDate> trained = day("trainTo");
        boolean byTraining = trained.isPresent()
                && vetted.filter(day -> !day.isBefore(trained.get())).isEmpty();
        Node before = byTraining ? Node.TRAIN : Node.VETTING;
        return of(Node.REVIEW, byTraining ? trained : vetted, before.rule(), Optional.empty(), Optional.empty());
    }

    /** Every half year, and once more when the year is over. */
    private Window probation() {
        Optional<LocalDate> last = day("lastLook");
        Optional<LocalDate> half = last.map(day -> day.plusMonths(HALF_YEAR));
        Optional<LocalDate> end =
                day("probationEnd").filter(day -> half.filter(day::isBefore).isPresent());
        return of(
                Node.PROBATION,
                last,
                Node.PROBATION.rule(),
                end.filter(day -> last.filter(day::isAfter).isPresent()).or(() -> half),
                Optional.empty());
    }

    private static Window from(Node node, Optional<LocalDate> earliest) {
        return of(node, earliest, node.rule(), Optional.empty(), Optional.empty());
    }

    private static Window within(Node node, Optional<LocalDate> base, int months) {
        return of(node, base, node.rule(), base.map(day -> day.plusMonths(months)), Optional.empty());
    }

    private static Window upTo(Node node, Optional<LocalDate> base, int months, int atMost) {
        return of(
                node,
                base,
                node.rule(),
                base.map(day -> day.plusMonths(months)),
                base.map(day -> day.plusMonths(atMost)));
    }

    private static Window of(
            Node node,
            Optional<LocalDate> earliest,
            String rule,
            Optional<LocalDate> latest,
            Optional<LocalDate> utmost) {
        return new Window(node, orNull(earliest), rule, orNull(latest), orNull(utmost));
    }

    private static @Nullable LocalDate orNull(Optional<LocalDate> day) {
        return day.orElse(null);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return Stream.of(one, other).max(LocalDate::compareTo).orElse(one);
    }

    private Optional<LocalDate> day(String field) {
        return given.day(field);
    }
}
