package cn.tonggui.election;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.RuleBroken;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The elections themselves: opened, planned, locked, moved from stage to stage, closed. Within the transaction of the case. */
@Component
class Elections {

    /** The process whose cases these are. */
    static final String PROCESS = "branch-election";

    private final ElectionMapper mapper;
    private final Clock clock;

    Elections(ElectionMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    Election require(String caseId) {
        return mapper.find(caseId).orElseThrow(() -> new NotFound("election", caseId));
    }

    /** @throws RuleBroken {@code elec-open} the organisation has one that runs */
    void open(Election election) {
        try {
            mapper.open(
                    election.caseId(),
                    election.unit(),
                    election.type(),
                    election.stage(),
                    election.termFrom(),
                    election.termUntil(),
                    LocalDateTime.now(clock));
        } catch (DuplicateKeyException another) {
            throw new RuleBroken("elec-open");
        }
    }

    /** @throws IllegalStateException somebody moved it meanwhile */
    void move(String caseId, Stage to) {
        Stage from = require(caseId).stage();
        if (from != to && mapper.move(caseId, from, to) != 1) {
            throw new IllegalStateException("election " + caseId + " is no longer " + from);
        }
    }

    /** As its drawing goes on. Nothing where the case is no election. */
    void come(String caseId, Stage to) {
        mapper.find(caseId)
                .map(Election::stage)
                .filter(from -> !from.outlasts(to))
                .ifPresent(from -> mapper.move(caseId, from, to));
    }

    /** What was studied so far; asked again with every study. */
    void plan(String caseId, LocalDate meetingDay, int seats, int deputySeats) {
        mapper.plan(caseId, meetingDay, seats, deputySeats);
    }

    void meet(String caseId, LocalDate day) {
        mapper.meet(caseId, day);
    }

    void extended(String caseId, LocalDate until) {
        mapper.extend(caseId, until);
    }

    void reduce(String caseId, int seats) {
        mapper.seats(caseId, seats);
    }

    /** In place of what an earlier request locked. */
    void lock(String caseId, Map<String, String> settings) {
        mapper.forget(caseId);
        mapper.lock(caseId, settings);
    }

    void close(String caseId, Stage how) {
        mapper.close(caseId, how, LocalDateTime.now(clock));
    }
}
