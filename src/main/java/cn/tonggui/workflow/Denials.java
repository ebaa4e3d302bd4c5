package cn.tonggui.workflow;

import cn.tonggui.kernel.Denied;
import cn.tonggui.kernel.Refusal;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Stale;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.regulation.RuleCode;
import cn.tonggui.regulation.Rulebook;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says what the one path refused: by a rule of the register, or because it is not this viewer's to do or to know. */
@Component
class Denials {

    private static final Logger LOG = LoggerFactory.getLogger(Denials.class);

    private final WorkMapper tasks;
    private final CaseReadMapper cases;
    private final Rulebook rules;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    Denials(WorkMapper tasks, CaseReadMapper cases, Rulebook rules, ApplicationEventPublisher listeners, Clock clock) {
        this.tasks = tasks;
        this.cases = cases;
        this.rules = rules;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** After everything is undone. Whoever was refused hears that, whatever becomes of this. */
    void tell(Attempt attempt, Refusal refusal, Viewer viewer) {
        try {
            if (denies(refusal)) {
                listeners.publishEvent(new Denied(
                        viewer.id(), attempt.word(), refusal.code(), about(attempt, viewer), LocalDateTime.now(clock)));
            }
        } catch (RuntimeException failed) {
            LOG.error("{} was refused with {}, and nobody could be told", attempt, refusal.code(), failed);
        }
    }

    /** What was typed wrong, or done by another first, denies nobody anything. */
    private boolean denies(Refusal refusal) {
        return refusal instanceof RuleBroken
                ? !rules.texts(new RuleCode(refusal.code())).isEmpty()
                : !(refusal instanceof Stale);
    }

    private Map<String, String> about(Attempt attempt, Viewer viewer) {
        Map<String, String> about = new HashMap<>();
        switch (attempt.on()) {
            case PROCESS -> about.put("process", attempt.id());
            case CASE -> {
                about.put("case", attempt.id());
                CaseFile file = cases.find(attempt.id(), viewer.readerKeys());
                if (file != null) {
                    about.putAll(Map.of("number", file.number(), "process", file.process()));
                }
            }
            case TASK -> {
                about.put("task", attempt.id());
                WorkMapper.TaskRow task = tasks.again(attempt.id());
                if (task != null) {
                    about.putAll(Map.of(
                            "case", task.caseId(),
                            "number", task.number(),
                            "process", task.process(),
                            "step", task.step()));
                }
            }
        }
        return about;
    }
}
