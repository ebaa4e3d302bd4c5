package cn.tonggui.workflow;

import cn.tonggui.kernel.Actor;
import cn.tonggui.kernel.CaselessFact;
import cn.tonggui.kernel.Personal;
import java.time.LocalDateTime;
import java.util.Map;

/**
 * The system administrator had a failed job tried again. Not of the case's own revisions: what the job then does is told there.
 *
 * @param token one-time, of the page that asked for it @param number of the case, empty when the job belongs to none
 * @param process title @param step name as drawn
 */
public record JobRetried(
        LocalDateTime at, Actor actor, String token, String number, String process, String step, String reason)
        implements CaselessFact {

    @Override
    public String kind() {
        return "job-retried";
    }

    @Override
    public Map<String, Object> body() {
        return Map.of(
                "actor",
                actor.id().value(),
                "actorName",
                Personal.name(actor),
                "case",
                number,
                "process",
                process,
                "step",
                step,
                "reason",
                Personal.of(actor.id().value(), reason));
    }
}
