package cn.tonggui.election;

import cn.tonggui.election.tally.ElectionRules;
import cn.tonggui.election.tally.Reduction;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The parameters of an election as they were locked with its request (SD17). */
@Component
class LockedRules {

    /** What an election keeps; named in its ledger too, whose values those of the day of the request replace. */
    static final java.util.List<String> NAMES = java.util.List.of(
            "quorum.mode",
            "candidate.diffRatio",
            "candidate.round",
            "win.base",
            "tie.mode",
            "tie.maxRounds",
            "reduce.maxShortfall",
            "reduce.minSize",
            "reduce.consent",
            "noCommittee.mode",
            "byElection.mode",
            "byElection.diff",
            "illegible",
            "writeIn.overflow",
            "exempt.probationByVote",
            "term.start");

    private final ElectionMapper elections;

    LockedRules(ElectionMapper elections) {
        this.elections = elections;
    }

    /** @throws IllegalStateException before the request */
    Map<String, String> of(String caseId) {
        Map<String, String> settings = elections.locked(caseId).stream()
                .collect(Collectors.toMap(ElectionMapper.Locked::name, ElectionMapper.Locked::setting));
        if (settings.isEmpty()) {
            throw new IllegalStateException("election " + caseId + " has no locked parameters, expected them");
        }
        return settings;
    }

    ElectionRules count(String caseId) {
        Map<String, String> set = of(caseId);
        return new ElectionRules(
                ElectionRules.Quorum.valueOf(set.get("quorum.mode")),
                ElectionRules.WinBase.valueOf(set.get("win.base")),
                ElectionRules.TieMode.valueOf(set.get("tie.mode")),
                Integer.parseInt(set.get("tie.maxRounds")));
    }

    Reduction.Limits reduction(String caseId) {
        Map<String, String> set = of(caseId);
        return new Reduction.Limits(
                Integer.parseInt(set.get("reduce.maxShortfall")),
                Integer.parseInt(set.get("reduce.minSize")),
                Reduction.Consent.valueOf(set.get("reduce.consent")));
    }

    /** R-E08③: whether those on probation are among those due until superior and meeting both agreed otherwise. */
    boolean probationByVote(String caseId) {
        return Boolean.parseBoolean(of(caseId).get("exempt.probationByVote"));
    }

    /** Per cent of the seats by which candidates outnumber them. */
    int diffRatio(String caseId) {
        return Integer.parseInt(of(caseId).get("candidate.diffRatio").replace("%", ""));
    }
}
