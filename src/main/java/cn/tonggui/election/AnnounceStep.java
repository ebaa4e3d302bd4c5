package cn.tonggui.election;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A23, 宣布结果、封存选票: which bag, and who keeps it. */
@Component
class AnnounceStep implements OwnStep {

    private final Elections elections;
    private final Rounds rounds;
    private final Secretaries secretaries;
    private final ElectionMapper mapper;
    private final Clock clock;

    AnnounceStep(Elections elections, Rounds rounds, Secretaries secretaries, ElectionMapper mapper, Clock clock) {
        this.elections = elections;
        this.rounds = rounds;
        this.secretaries = secretaries;
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "branch-election/announce";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        return Map.of();
    }

    /** @throws RuleBroken {@code elec-convener} nobody, or nobody elected, calls the first meeting of the new committee */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        Given given = new Given(values);
        Election election = elections.require(at.caseId());
        if (secretaries.toBeElectedByCommittee(election)
                && !rounds.committee(election).contains(given.text("convener"))) {
            throw new RuleBroken("elec-convener");
        }
        mapper.seal(
                at.caseId(),
                given.text("bagNo"),
                given.text("keeper"),
                given.text("announcedAt"),
                given.text("meetingWords"),
                LocalDateTime.now(clock));
    }
}
