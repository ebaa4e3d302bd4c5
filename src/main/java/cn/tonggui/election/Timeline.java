package cn.tonggui.election;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The days of an election (换届时间轴), counted from the last day of the term and the day of the members' meeting. The reminder
 * is R-E02; the others are ours and may be set otherwise.
 */
record Timeline(List<Stop> stops) {

    private static final int ASK_BEFORE_TERM_END = 60;
    private static final int CANDIDATES_ASKED = 15;
    private static final int CANDIDATES_ANSWERED = 7;
    private static final int NOTICE = 5;
    private static final int RESULT_ANSWERED = 15;
    private static final int HAND_OVER = 10;
    private static final int ARCHIVE = 30;

    /** What has to be done by the day, or what happens on it; and the stage of an election that has it behind. */
    enum Mark {
        REMIND(Stage.PLANNING),
        STUDY(Stage.REQUESTED),
        YELLOW(Stage.REQUESTED),
        REQUEST(Stage.REQUESTED),
        APPROVAL(Stage.APPROVED),
        CANDIDATES_REQUEST(Stage.CANDIDATE_APPROVED),
        CANDIDATES_APPROVAL(Stage.CANDIDATE_APPROVED),
        NOTICE(Stage.MEETING_OPEN),
        MEETING(Stage.COMMITTEE_ELECTED),
        REPORT(Stage.RESULT_REPORTED),
        RESULT_APPROVAL(Stage.RESULT_APPROVED),
        HAND_OVER(Stage.ARCHIVED),
        ARCHIVE(Stage.ARCHIVED),
        RED(Stage.COMMITTEE_ELECTED);

        private final Stage behind;

        Mark(Stage behind) {
            this.behind = behind;
        }

        /** Whether it belongs to the end of a term, which a by-election does not touch. */
        boolean endsTerm() {
            return this == REMIND || this == STUDY || this == YELLOW || this == RED;
        }

        boolean isBehind(Stage stage) {
            return stage.compareTo(behind) >= 0;
        }
    }

    /** One day of it. Equal days stand in the order of the marks. */
    record Stop(Mark mark, LocalDate day) {}

    /**
     * How long things take.
     *
     * @param request days from the request to the meeting ({@code request.leadDays})
     * @param approval working days to answer it ({@code request.approvalDays})
     * @param report days from the meeting to the report ({@code request.resultDays})
     */
    record Leads(int request, int approval, int report) {

        static final Leads DEFAULT = new Leads(30, 10, 3);
    }

    /** The n-th working day after a day. */
    @FunctionalInterface
    interface Days {
        LocalDate after(LocalDate day, int workingDays);
    }

    Timeline {
        stops = stops.stream()
                .sorted(Comparator.comparing(Stop::day).thenComparing(Stop::mark))
                .toList();
    }

    /**
     * @param termEnd the last day of the term, T0 (届满日); after an extension the day until which it was granted
     * @param meeting the day of the meeting, D0 (大会日)
     */
    static Timeline of(LocalDate termEnd, LocalDate meeting, Leads leads, Days days) {
        LocalDate request = earlier(termEnd.minusDays(ASK_BEFORE_TERM_END), meeting.minusDays(leads.request));
        LocalDate report = meeting.plusDays(leads.report);
        LocalDate answered = days.after(report, RESULT_ANSWERED);
        List<Stop> stops = new ArrayList<>();
        stops.add(new Stop(Mark.REMIND, TermStage.REMIND.day(termEnd)));
        stops.add(new Stop(Mark.STUDY, TermStage.STUDY.day(termEnd)));
        stops.add(new Stop(Mark.YELLOW, TermStage.YELLOW.day(termEnd)));
        stops.add(new Stop(Mark.REQUEST, request));
        stops.add(new Stop(Mark.APPROVAL, days.after(request, leads.approval)));
        stops.add(new Stop(Mark.CANDIDATES_REQUEST, meeting.minusDays(CANDIDATES_ASKED)));
        stops.add(new Stop(Mark.CANDIDATES_APPROVAL, meeting.minusDays(CANDIDATES_ANSWERED)));
        stops.add(new Stop(Mark.NOTICE, meeting.minusDays(NOTICE)));
        stops.add(new Stop(Mark.MEETING, meeting));
        stops.add(new Stop(Mark.REPORT, report));
        stops.add(new Stop(Mark.RESULT_APPROVAL, answered));
        stops.add(new Stop(Mark.HAND_OVER, answered.plusDays(HAND_OVER)));
        stops.add(new Stop(Mark.ARCHIVE, answered.plusDays(ARCHIVE)));
        stops.add(new Stop(Mark.RED, termEnd));
        return new Timeline(stops);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    LocalDate day(Mark mark) {
        return stops.stream()
                .filter(stop -> stop.mark == mark)
                .findFirst()
                .orElseThrow()
                .day();
    }
}
