package cn.tonggui.election;

import cn.tonggui.election.tally.Roll;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.Rosters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The roll of an election (选举人名册): who may vote (R-E04), who is not counted (R-E08), who came. */
@Component
class Rolls {

    private final RollMapper mapper;
    private final ElectionMapper elections;
    private final Rosters rosters;
    private final LockedRules rules;

    Rolls(RollMapper mapper, ElectionMapper elections, Rosters rosters, LockedRules rules) {
        this.mapper = mapper;
        this.elections = elections;
        this.rosters = rosters;
        this.rules = rules;
    }

    /** Members by their membership of today, with the right to vote of the day of the meeting. */
    void draw(Election election, LocalDate day) {
        List<ElectorRow> rows = drawn(election.unit(), day, rules.probationByVote(election.caseId()));
        mapper.clear(election.caseId());
        if (!rows.isEmpty()) {
            mapper.write(election.caseId(), rows);
        }
    }

    /** As it would be drawn before the parameters are locked. */
    List<ElectorRow> drawn(String unit, LocalDate day) {
        return drawn(unit, day, false);
    }

    private List<ElectorRow> drawn(String unit, LocalDate day, boolean probationByVote) {
        return rosters.members(new UnitCode(unit), day).stream()
                .map(member -> new ElectorRow(
                        member.person().value(),
                        member.name(),
                        member.full(),
                        member.barred(),
                        probationByVote && member.probation(),
                        true,
                        "",
                        "",
                        false,
                        false,
                        false))
                .toList();
    }

    List<ElectorRow> of(String caseId) {
        return mapper.of(caseId);
    }

    Map<String, ElectorRow> byPerson(String caseId) {
        return of(caseId).stream().collect(Collectors.toMap(ElectorRow::person, Function.identity()));
    }

    Roll roll(String caseId) {
        return roll(of(caseId));
    }

    static Roll roll(List<ElectorRow> rows) {
        return new Roll(rows.stream().map(ElectorRow::elector).toList());
    }

    void replace(String caseId, List<ElectorRow> rows) {
        mapper.clear(caseId);
        mapper.write(caseId, rows);
    }

    /** The superior's word on all who should not be counted. */
    void consent(String caseId, boolean agreed) {
        mapper.consent(caseId, agreed);
    }

    /** 应到 and 实到 as the roll gives them now. */
    void attended(String caseId, Roll roll) {
        elections.attended(
                caseId,
                roll.eligible(),
                roll.exempted(),
                roll.turnout().due(),
                roll.turnout().present());
    }
}
