package cn.tonggui.regulation;

import cn.tonggui.kernel.Denied;
import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Stale;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Account;
import cn.tonggui.organisation.Offices;
import cn.tonggui.organisation.Organisation;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Who changes parameters and the calendar: the organisation department and the system administrator propose, another of them
 * or the security administrator decides (SD17).
 */
@Component
class Keepers {

    private final Organisation organisation;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    Keepers(Organisation organisation, ApplicationEventPublisher listeners, Clock clock) {
        this.organisation = organisation;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** What the viewer may do; {@code id} tells one's own proposals. */
    record Standing(PersonId id, boolean proposes, boolean decides) {

        /** Whether it is this viewer's to decide. */
        public boolean mayDecide(String proposer) {
            return decides && !id.value().equals(proposer);
        }

        /** Whether it waits for somebody else because the viewer proposed it. */
        public boolean own(String proposer) {
            return id.value().equals(proposer);
        }
    }

    Standing of(Viewer viewer) {
        boolean department = viewer.actsIn(Offices.ORGANISATION_DEPT);
        if (department || viewer.mayAct()) {
            return new Standing(viewer.id(), department, department);
        }
        Account.Kind kind = organisation.account(viewer.id()).map(Account::kind).orElse(Account.Kind.AUDITOR);
        boolean system = kind == Account.Kind.SYSTEM_ADMIN;
        return new Standing(viewer.id(), system, system || kind == Account.Kind.SECURITY_ADMIN);
    }

    /** @throws NotAllowed not the viewer's to propose */
    void requireProposer(Viewer viewer) {
        if (!of(viewer).proposes()) {
            throw new NotAllowed("regulation-not-yours");
        }
    }

    /**
     * @throws NotAllowed not the viewer's to decide
     * @throws RuleBroken SD17 when the viewer proposed it
     * @throws Stale somebody decided first
     */
    void requireUndecided(Proposed proposed, Viewer viewer) {
        if (!of(viewer).decides()) {
            throw new NotAllowed("regulation-not-yours");
        }
        if (viewer.id().value().equals(proposed.proposedBy())) {
            listeners.publishEvent(new Denied(
                    viewer.id(), "decide", "SD17", Map.of("proposal", proposed.id()), LocalDateTime.now(clock)));
            throw new RuleBroken("SD17");
        }
        if (!proposed.waits()) {
            throw new Stale("proposal-decided", proposed.decidedName(), proposed.decidedAt());
        }
    }
}
