package cn.tonggui.audit;

import cn.tonggui.kernel.Actor;
import cn.tonggui.kernel.Denied;
import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Stale;
import cn.tonggui.kernel.Viewer;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asking for a redaction and deciding on it: two people, of whom the second sees where, why and by whom, never the value. */
@Component
class Redactions {

    static final int LONGEST_REASON = 500;

    private final RedactionMapper rows;
    private final Redacting redacting;
    private final RedactionRights rights;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Redactions(
            RedactionMapper rows,
            Redacting redacting,
            RedactionRights rights,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.rows = rows;
        this.redacting = redacting;
        this.rights = rights;
        this.facts = facts;
        this.clock = clock;
    }

    /** @throws NotAllowed not the viewer's to know */
    @Transactional(readOnly = true)
    public List<Redaction> latest(Viewer viewer) {
        RedactionRights.Standing standing = rights.of(viewer);
        if (!standing.proposes() && !standing.decides()) {
            throw new NotAllowed("redaction-not-yours");
        }
        return rows.latest();
    }

    /**
     * @param seq place of the event in the log @param name path of the value in it, such as {@code opinion}
     * @return id of the request
     * @throws NotAllowed not the viewer's to ask for
     * @throws RuleBroken at {@code seq}: no such event; at {@code name}: no such value, or asked for already; at {@code reason}
     */
    @Transactional
    public String propose(long seq, String name, String reason, Viewer viewer) {
        if (!rights.of(viewer).proposes()) {
            throw new NotAllowed("redaction-not-yours");
        }
        RedactionMapper.Event event = rows.event(seq);
        if (event == null) {
            throw new RuleBroken("redaction-event", seq).at("seq");
        }
        String why = words(reason, "reason");
        redacting.requireErasable(event, name);
        LocalDateTime now = LocalDateTime.now(clock);
        Redaction asked = new Redaction(
                PublicId.next(),
                seq,
                event.caseNumber(),
                event.rev(),
                name,
                why,
                viewer.id().value(),
                viewer.name(),
                now,
                Redaction.WAITING,
                null,
                null,
                null,
                null);
        try {
            rows.propose(asked, seq + " " + name);
        } catch (DuplicateKeyException asksAlready) {
            throw new RuleBroken("redaction-waits").at("name");
        }
        facts.publishEvent(new RedactionProposed(now, asked.id(), seq, name, why, viewer.actor()));
        return asked.id();
    }

    /**
     * The second person agrees: the value is gone.
     *
     * @throws NotFound no such request @throws Stale somebody decided first
     * @throws NotAllowed not the viewer's to decide
     * @throws RuleBroken SD17 on one's own request; as for {@link Redacting#run} and {@link cn.tonggui.workflow.Erasure#field}
     */
    @Transactional
    public void confirm(String id, Viewer viewer) {
        Redaction asked = decided(id, Redaction.CONFIRMED, "", viewer);
        redacting.run(asked);
    }

    /** @throws RuleBroken at {@code remark} when there is none; otherwise as for {@link #confirm} */
    @Transactional
    public void refuse(String id, String remark, Viewer viewer) {
        requireDecider(viewer);
        decided(id, Redaction.REFUSED, words(remark, "remark"), viewer);
    }

    private Redaction decided(String id, String state, String remark, Viewer viewer) {
        requireDecider(viewer);
        Redaction asked = rows.one(id);
        if (asked == null) {
            throw new NotFound("redaction");
        }
        if (asked.proposedBy().equals(viewer.id().value())) {
            facts.publishEvent(
                    new Denied(viewer.id(), "decide", "SD17", Map.of("redaction", id), LocalDateTime.now(clock)));
            throw new RuleBroken("SD17");
        }
        LocalDateTime now = LocalDateTime.now(clock);
        Actor by = viewer.actor();
        if (rows.decide(id, state, by.id().value(), by.name(), now, remark) != 1) {
            throw new Stale("proposal-changed");
        }
        facts.publishEvent(new RedactionDecided(now, asked, state.equals(Redaction.CONFIRMED), remark, by));
        return asked;
    }

    private void requireDecider(Viewer viewer) {
        if (!rights.of(viewer).decides()) {
            throw new NotAllowed("redaction-not-yours");
        }
    }

    private static String words(String typed, String field) {
        String text = typed.replace("\r\n", "\n").strip();
        boolean unfit = text.codePoints()
                .anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t'
                        || Character.getType(c) == Character.SURROGATE);
        if (text.isEmpty() || unfit || text.codePointCount(0, text.length()) > LONGEST_REASON) {
            throw new RuleBroken("redaction-words", LONGEST_REASON).at(field);
        }
        return text;
    }
}
