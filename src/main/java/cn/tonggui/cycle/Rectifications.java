package cn.tonggui.cycle;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is put right, from its opening to its closing, and whether it missed a deadline on the way. */
@Component
class Rectifications {

    private final RectificationMapper mapper;
    private final Clock clock;

    Rectifications(RectificationMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    void open(Rectification one) {
        mapper.open(one, LocalDateTime.now(clock));
    }

    /** It is what an inspection found. */
    void of(String caseId, String finding) {
        mapper.belongs(caseId, finding);
    }

    Optional<Rectification> find(String caseId) {
        return mapper.find(caseId);
    }

    Rectification require(String caseId) {
        return find(caseId).orElseThrow(() -> new NotFound("rectification", caseId));
    }

    /** In step with the case: number, owner, rechecker, cause, deadline. A deadline that has passed is kept as missed. */
    void plan(String caseId, String number, Given given) {
        mapper.miss(caseId, LocalDate.now(clock));
        mapper.plan(
                caseId,
                number,
                given.text("owner"),
                given.text("rechecker"),
                given.text("cause"),
                given.day("deadline").orElseThrow());
    }

    void delay(String caseId, LocalDate deadline) {
        mapper.miss(caseId, LocalDate.now(clock));
        mapper.delay(caseId, deadline);
    }

    /** Said to be put right; whether that was in time is decided now. */
    void file(String caseId) {
        mapper.miss(caseId, LocalDate.now(clock));
        mapper.file(caseId);
    }

    void close(String caseId) {
        mapper.end(caseId, "DONE", LocalDateTime.now(clock));
    }

    /** Its case ended before its time; nothing happens to one that is closed, or to another case. */
    void drop(String caseId) {
        mapper.end(caseId, "DROPPED", LocalDateTime.now(clock));
    }

    /** All of the unit that were begun, open or ended within the period. */
    List<Rectification> of(String unit, Period period) {
        return mapper.of(
                unit, period.from().atStartOfDay(), period.until().plusDays(1).atStartOfDay());
    }

    /** Grave findings of the cycle that are not closed. */
    int openA(String cycle) {
        return mapper.openA(cycle);
    }

    boolean late(Rectification one) {
        return one.late(LocalDate.now(clock));
    }

    /** 逾期整改 of the unit in a period: each costs points. */
    List<Rectification> lateIn(String unit, Period period) {
        return mapper.lateIn(unit, period.from(), period.until(), LocalDate.now(clock));
    }
}
