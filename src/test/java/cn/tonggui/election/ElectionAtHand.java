package cn.tonggui.election;

import cn.tonggui.election.tally.Outcome;
import cn.tonggui.election.tally.Roll;
import cn.tonggui.election.tally.Tally;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.regulation.Rulebook;
import cn.tonggui.testing.People;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The election of B03 (domain 7.3) step by step, without its drawing; every test leaves nothing behind. */
@Transactional
abstract class ElectionAtHand {

    static final LocalDate MEETING = LocalDate.of(2027, 2, 23);
    static final List<String> CANDIDATES = List.of("P15", "P16", "P17", "P18", "P20", "P24");
    static final List<String> AWAY = List.of("P21", "P26", "P28", "P23");

    @Autowired
    Elections elections;

    @Autowired
    Rolls rolls;

    @Autowired
    Rounds rounds;

    @Autowired
    Counting counting;

    @Autowired
    Winners winners;

    @Autowired
    Attendance attendance;

    @Autowired
    LockedRules rules;

    @Autowired
    Rulebook rulebook;

    @Autowired
    People people;

    @Autowired
    List<OwnStep> steps;

    final String id = PublicId.next();

    void open(String type) {
        elections.open(new Election(
                id,
                "B03",
                type,
                Stage.PLANNING,
                LocalDate.of(2024, 2, 28),
                LocalDate.of(2027, 2, 27),
                null,
                null,
                null,
                0,
                null,
                null));
        elections.lock(id, rulebook.parameters(LockedRules.NAMES, LocalDate.of(2026, 11, 5)));
        elections.plan(id, MEETING, 5, 1);
        rolls.draw(elections.require(id), MEETING);
    }

    /** P21 lies ill, the superior agreed; ten came and voted on it. */
    Roll signedIn(List<String> away, int agreed) {
        take(
                "roll",
                "P18",
                Map.of(
                        "roll",
                        List.of(row(
                                "person",
                                "P21",
                                "canCome",
                                "no",
                                "exemptGround",
                                "bedridden",
                                "exemptEvidence",
                                "医院证明"))));
        rolls.consent(id, true);
        List<Map<String, Object>> presence = rolls.of(id).stream()
                .map(one -> row("person", one.person(), "signedIn", away.contains(one.person()) ? "no" : "yes"))
                .toList();
        take("signIn", "P18", Map.of("presence", presence, "generalOpen", "yes", "exemptYes", agreed));
        return attendance.count(id);
    }

    void papers(int issued, int returned, int valid) {
        take("issue", "P19", Map.of("issued", issued, "left", 5, "spoiled", 0));
        take("collect", "P19", Map.of("returned", returned, "valid", valid, "invalid", returned - valid));
    }

    /** Votes for each candidate; all others are against. */
    Map<String, Object> sheet(int valid, Map<String, Integer> yes) {
        List<Map<String, Object>> lines = new ArrayList<>();
        yes.forEach(
                (person, votes) -> lines.add(row("person", person, "yes", votes, "no", valid - votes, "abstain", 0)));
        return Map.of("lines", lines);
    }

    /** Two tellers agree, the scrutineers sign, and it is counted. */
    Outcome counted(int valid, Map<String, Integer> yes) {
        take("enter", "P19", sheet(valid, yes));
        take("enter", "P22", sheet(valid, yes));
        counting.compare(rounds.current(id));
        take("confirm", "P27", Map.of());
        Round round = rounds.current(id);
        Outcome outcome = Tally.of(counting.sheet(round), rules.count(id)).outcome();
        counting.conclude(round, outcome.word());
        winners.keep(round, outcome);
        return outcome;
    }

    static Map<String, Integer> votes(Object... pairs) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            votes.put((String) pairs[i], (Integer) pairs[i + 1]);
        }
        return votes;
    }

    static Map<String, Object> row(Object... pairs) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put((String) pairs[i], pairs[i + 1]);
        }
        return row;
    }

    void take(String step, String who, Map<String, Object> values) {
        own(step).take(at(step), values, people.viewer(who));
    }

    Map<String, Object> shown(String step, String who) {
        return own(step).values(at(step), people.viewer(who));
    }

    StepAt at(String step) {
        return new StepAt(id, "B03-HJ-2026-01", "branch-election", step, new UnitCode("B03"), "P16");
    }

    private OwnStep own(String step) {
        return steps.stream()
                .filter(one -> one.key().equals("branch-election/" + step))
                .findFirst()
                .orElseThrow();
    }
}
