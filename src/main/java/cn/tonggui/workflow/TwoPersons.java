package cn.tonggui.workflow;

import cn.tonggui.kernel.RuleBroken;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What one person alone may not do to a case where the ledger says so: the first proposes it, another confirms the same. */
@Component
class TwoPersons {

    private final ProposalMapper proposals;
    private final Clock clock;

    TwoPersons(ProposalMapper proposals, Clock clock) {
        this.proposals = proposals;
        this.clock = clock;
    }

    /** The word that the timeline tells: the action's own, or that it was proposed only. */
    String told(CaseAction action, CaseBearing bearing, String about) {
        return waitsForAnother(action, bearing, about) ? "propose-" + action.word() : action.word();
    }

    /**
     * Whether it happens now; otherwise it is kept as a proposal.
     *
     * @throws RuleBroken {@code two-persons} when the one who proposed it confirms it
     */
    boolean confirmed(CaseAction action, CaseBearing bearing, String about) {
        if (!bearing.ledger().twoPersons().contains(action.word())) {
            return true;
        }
        String me = bearing.viewer().id().value();
        Optional<ProposalMapper.Row> proposed = proposed(action, bearing);
        if (proposed.filter(row -> row.proposedBy().equals(me)).isPresent()) {
            throw new RuleBroken("two-persons", bearing.viewer().name());
        }
        proposals.delete(bearing.file().id(), action.word());
        if (proposed.filter(row -> row.about().equals(about)).isPresent()) {
            return true;
        }
        proposals.insert(new ProposalMapper.Row(
                bearing.file().id(),
                action.word(),
                about,
                action.words(),
                me,
                bearing.viewer().name(),
                LocalDateTime.now(clock)));
        return false;
    }

    private boolean waitsForAnother(CaseAction action, CaseBearing bearing, String about) {
        return bearing.ledger().twoPersons().contains(action.word())
                && proposed(action, bearing)
                        .filter(row -> row.about().equals(about))
                        .isEmpty();
    }

    private Optional<ProposalMapper.Row> proposed(CaseAction action, CaseBearing bearing) {
        return proposals.of(bearing.file().id()).stream()
                .filter(row -> row.word().equals(action.word()))
                .findFirst();
    }
}
