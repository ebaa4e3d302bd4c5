package cn.tonggui.workflow;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.UnitCode;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flowable.engine.ManagementService;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.engine.impl.util.EventSubscriptionUtil;
import org.flowable.eventsubscription.service.impl.persistence.entity.EventSubscriptionEntity;
import org.flowable.eventsubscription.service.impl.persistence.entity.MessageEventSubscriptionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Cases that belong together: one opens another or takes it up, and tells it what it waits for. */
@Component
class LinkedCases {

    private final LinkMapper rows;
    private final CaseTurns turns;
    /** Only when it is needed: a step of a module may ask {@link Casework} itself. */
    private final ObjectProvider<CaseOpening> opening;

    private final ManagementService engine;
    private final Clock clock;

    LinkedCases(
            LinkMapper rows,
            CaseTurns turns,
            ObjectProvider<CaseOpening> opening,
            ManagementService engine,
            Clock clock) {
        this.rows = rows;
        this.turns = turns;
        this.opening = opening;
        this.engine = engine;
        this.clock = clock;
    }

    StepAt open(
            CaseTurn from, String process, Map<String, Object> values, UnitCode unit, PersonId initiator, String kind) {
        CaseFile opened =
                opening.getObject().open(process, values, unit, initiator).file();
        link(from, opened.id(), kind);
        return StepAt.of(opened, "start");
    }

    void link(CaseTurn from, String to, String kind) {
        CaseFile file = from.file();
        if (rows.linked(file.id(), to, kind) > 0) {
            return;
        }
        LocalDateTime now = LocalDateTime.now(clock);
        rows.link(file.id(), to, kind, now);
        turns.publish(new CaseLinked(file.id(), file.number(), from.nextRev(), now, to, kind));
    }

    Optional<String> numbered(String process, String number) {
        return Optional.ofNullable(rows.numbered(process, number));
    }

    /** The ids of the cases by their numbers; those that are not there, or of no such process, are left out. */
    Map<String, String> numbered(Collection<String> processes, Collection<String> numbers) {
        return rows.allNumbered(processes, numbers).stream()
                .collect(Collectors.toMap(LinkMapper.Numbered::number, LinkMapper.Numbered::id));
    }

    /** A case that waits for a message, its row locked. @param at where in its drawing */
    record Waiting(CaseTurn turn, EventSubscriptionEntity at) {

        String element() {
            return at.getActivityId();
        }
    }

    /** @throws RuleBroken {@code told-suspended} when it waits, and nothing may happen to it for the time being */
    Optional<Waiting> waiting(String caseId, String message) {
        CaseTurn turn = turns.ofCase(caseId);
        Optional<Waiting> waiting = subscriptions(turn.file().instanceId(), message).stream()
                .findFirst()
                .map(found -> new Waiting(turn, found));
        if (waiting.isPresent() && turn.suspendedAt() != null) {
            throw new RuleBroken(
                    "told-suspended", turn.file().number(), turn.file().title());
        }
        return waiting;
    }

    /** Those of the running command included: a case may be told two things in one transaction, one after the other. */
    private List<MessageEventSubscriptionEntity> subscriptions(String instance, String message) {
        return engine.executeCommand(command -> CommandContextUtil.getEventSubscriptionService(command)
                .findMessageEventSubscriptionsByProcessInstanceAndEventName(instance, message));
    }

    /** The engine's own command would look for what waits in the database alone, where it may not be yet. */
    void goOn(Waiting waiting) {
        engine.executeCommand(command -> {
            EventSubscriptionUtil.eventReceived(waiting.at, null, false);
            return null;
        });
    }
}
