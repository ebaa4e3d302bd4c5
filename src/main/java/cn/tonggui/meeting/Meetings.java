package cn.tonggui.meeting;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.RuleBroken;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The meetings themselves: called, moved from state to state, signed, closed. Within the transaction of the case. */
@Component
class Meetings {

    private static final List<String> ON_PROBLEMS = List.of("committee", "branch");

    private static final Map<MeetingState, Set<MeetingState>> MOVES = Map.of(
            MeetingState.PLANNED, Set.of(MeetingState.NOTICED),
            MeetingState.NOTICED, Set.of(MeetingState.PLANNED, MeetingState.HELD, MeetingState.NO_QUORUM),
            MeetingState.NO_QUORUM, Set.of(MeetingState.NOTICED),
            MeetingState.HELD, Set.of(MeetingState.NOTICED, MeetingState.MINUTES_DRAFT),
            MeetingState.MINUTES_DRAFT, Set.of(MeetingState.HELD, MeetingState.SIGNED),
            MeetingState.SIGNED, Set.of(MeetingState.ARCHIVED),
            MeetingState.ARCHIVED, Set.of(),
            MeetingState.CANCELLED, Set.of());

    private final MeetingMapper mapper;
    private final Clock clock;

    Meetings(MeetingMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    Meeting require(String caseId) {
        return mapper.find(caseId).orElseThrow(() -> new NotFound("meeting", caseId));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    /** Which of the committee's meetings the next one is. */
    int nextNo(String unit, String year) {
        return mapper.nextNo(unit, year, ON_PROBLEMS);
    }

    /** Which of its kind the next meeting of the members is. */
    int nextNo(String unit, String year, String body) {
        return mapper.nextNo(unit, year, List.of(body));
    }

    /** @throws RuleBroken {@code agenda-twice} the branch has its regular meeting of the month */
    void open(Meeting meeting, String time, String place) {
        open(meeting, time, place, null);
    }

    /** @param group of the branch that meets, null for all of it @throws RuleBroken as above */
    void open(Meeting meeting, String time, String place, @Nullable String group) {
        String slot = meeting.regular() ? meeting.unit() + "/" + meeting.monthOf() : null;
        try {
            mapper.open(new MeetingMapper.Opened(meeting, slot, time, place, group), LocalDateTime.now(clock));
        } catch (DuplicateKeyException another) {
            throw new RuleBroken("agenda-twice", meeting.monthOf()).at("month");
        }
    }

    /** @throws IllegalStateException it does not stand where it could go there from */
    void move(String caseId, MeetingState to) {
        MeetingState from = require(caseId).state();
        if (from == to) {
            return;
        }
        if (!MOVES.get(from).contains(to) || mapper.move(caseId, from, to) != 1) {
            throw new IllegalStateException("meeting " + caseId + " is " + from + ", which cannot become " + to);
        }
    }

    void noticed(String caseId, @Nullable String noneNew) {
        mapper.notice(caseId, noneNew, LocalDateTime.now(clock));
        move(caseId, MeetingState.NOTICED);
    }

    void came(String caseId, int present, @Nullable String leader) {
        mapper.came(caseId, present, leader);
    }

    void held(String caseId) {
        mapper.held(caseId, LocalDateTime.now(clock));
        move(caseId, MeetingState.HELD);
    }

    void postpone(String caseId, LocalDate day, String time, String place) {
        mapper.postpone(caseId, day, time, place);
    }

    void discuss(String caseId, @Nullable Integer no) {
        mapper.discuss(caseId, no);
    }

    void sign(String caseId, String minutes) {
        if (mapper.sign(caseId, minutes, LocalDateTime.now(clock)) != 1) {
            throw new IllegalStateException("the minutes of " + caseId + " are signed already");
        }
        move(caseId, MeetingState.SIGNED);
    }

    void close(String caseId) {
        mapper.close(caseId, LocalDateTime.now(clock));
        move(caseId, MeetingState.ARCHIVED);
    }

    /** Nothing where it is no meeting, or over. */
    void cancel(String caseId) {
        if (mapper.cancel(caseId, LocalDateTime.now(clock)) == 1) {
            mapper.release(caseId);
        }
    }

    /** Whether the last regular meeting before the month had no hard safety matter either. */
    boolean noneNewBefore(Meeting meeting) {
        String before = mapper.noneNewBefore(meeting.unit(), meeting.monthOf());
        return before != null && !before.isEmpty();
    }
}
