package cn.tonggui.meeting;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.meeting.vote.Motion;
import cn.tonggui.meeting.vote.Rank;
import cn.tonggui.meeting.vote.Risk;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A matter of an agenda (议题).
 *
 * @param no its place, which is how people name it; 0 before the agenda is ordered
 * @param source problem, carried, other
 * @param level red, orange, yellow, blue; empty where no risk was graded
 * @param decision put, defer, return, refer; null before the review
 * @param way devices, hands, secret; null before it is discussed
 * @param voters how many could vote on it when it came to the vote
 * @param resolutionKind handle, report, refer, assembly, defer, reject
 */
record Item(
        String id,
        String meeting,
        int no,
        String title,
        String kind,
        String source,
        @Nullable String problem,
        String level,
        int score,
        boolean urgent,
        boolean carried,
        boolean mandatory,
        boolean aboutSecretary,
        String presenter,
        int minutes,
        String plan,
        @Nullable String decision,
        @Nullable LocalDate nextDay,
        @Nullable String reason,
        ItemState state,
        @Nullable String observerWords,
        @Nullable String way,
        @Nullable Integer votesYes,
        @Nullable Integer votesNo,
        @Nullable Integer votesAbstain,
        @Nullable Integer voters,
        @Nullable Boolean passed,
        @Nullable String resolutionKind,
        @Nullable String resolution,
        @Nullable String resolutionNo,
        @Nullable String answer) {

    private static final Set<ItemState> SAID = Set.of(
            ItemState.RETURNED,
            ItemState.PASSED,
            ItemState.NOT_PASSED,
            ItemState.ESCALATED,
            ItemState.SUBMITTED_TO_ASSEMBLY);

    /**
     * A matter on which nobody has decided yet.
     *
     * @param problem that it comes from and is graded as, null for none
     */
    static Item undecided(
            String meeting,
            int no,
            String title,
            String kind,
            String source,
            @Nullable Problem problem,
            String presenter,
            int minutes,
            String plan,
            ItemState state) {
        boolean graded = problem != null;
        return new Item(
                PublicId.next(),
                meeting,
                no,
                title,
                kind,
                source,
                graded ? problem.caseId() : null,
                graded ? problem.level() : "",
                graded ? problem.score() : 0,
                graded && problem.urgent(),
                graded && problem.carryCount() > 0,
                graded && problem.mustBeDiscussed(),
                graded && problem.aboutSecretary(),
                presenter,
                minutes,
                plan,
                null,
                null,
                null,
                state,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    Rank rank() {
        return new Rank(urgent, grade(), carried, score, no);
    }

    private Risk.Level grade() {
        return level.isEmpty() ? Risk.Level.BLUE : Risk.Level.valueOf(level.toUpperCase(Locale.ROOT));
    }

    String ref() {
        return Integer.toString(no);
    }

    boolean put() {
        return "put".equals(decision);
    }

    /** Whether its proposer is told what became of it; what is put off is told later. */
    boolean answered() {
        return SAID.contains(state);
    }

    /** Whether something must be done about it by the branch. */
    boolean toDo() {
        return state == ItemState.PASSED;
    }

    /** Whether something may be done about it, besides what those do to whom it is reported or handed on. */
    boolean mayDo() {
        return toDo() || state == ItemState.ESCALATED && Boolean.TRUE.equals(passed);
    }

    Motion.Votes votes() {
        return new Motion.Votes(known(votesYes), known(votesNo), known(votesAbstain));
    }

    int votersOrNone() {
        return known(voters);
    }

    /** What became of it in one text: of what was not put the reason. */
    String outcome() {
        return Objects.requireNonNullElse(resolution, Objects.requireNonNullElse(reason, ""));
    }

    private static int known(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    /** What a meeting of the members talks of. */
    boolean topic() {
        return kind.equals("topic");
    }
}
