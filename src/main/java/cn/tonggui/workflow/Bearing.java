package cn.tonggui.workflow;

import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.Viewer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer is to a task now.
 *
 * @param principal for whom the viewer acts as agent (代理); null for oneself
 */
record Bearing(
        TaskFinder.Found found,
        Viewer viewer,
        Part part,
        @Nullable Viewer principal) {

    /** What an agent never does for somebody: it would hand on what was handed to him. */
    private static final Set<String> NEVER_BY_AGENT =
            Set.of("transfer", "delegate", "add-before", "add-after", "add-parallel");

    enum Part {
        /** The step is the viewer's to do. */
        HOLDER,
        /** Does it for somebody who delegated it, and gives it back. */
        DELEGATE,
        /** Delegated it and waits. */
        DELEGATOR,
        /** Signs before or after the one whose task it is. */
        SIGNER,
        /** Asked others to sign, and waits. */
        ASKER,
        /** One of those who may claim it. */
        CLAIMANT,
        /** May read it. */
        READER;

        /** @param owner who delegated it, null unless it is delegated */
        static Part of(
                @Nullable String assignee, @Nullable String owner, List<WorkMapper.Offer> offers, Viewer viewer) {
            String me = viewer.id().value();
            if (owner != null && me.equals(assignee)) {
                return DELEGATE;
            }
            if (me.equals(owner)) {
                return DELEGATOR;
            }
            if (assignee != null) {
                return me.equals(assignee) ? HOLDER : READER;
            }
            if (offers.stream().anyMatch(offer -> me.equals(offer.person()) || isOf(offer, viewer.soleTokens()))) {
                return HOLDER;
            }
            return offers.stream().anyMatch(offer -> isOf(offer, viewer.tokens())) ? CLAIMANT : READER;
        }

        private static boolean isOf(WorkMapper.Offer offer, Set<Token> tokens) {
            return offer.token() != null && tokens.contains(Token.parse(offer.token()));
        }
    }

    /** Whose work it is: the viewer's own, or that of the one for whom an agent acts. */
    Viewer whose() {
        return principal == null ? viewer : principal;
    }

    WorkMapper.TaskRow task() {
        return found.task();
    }

    ProcessFiles files() {
        return found.files();
    }

    Ledger.Step step() {
        return found.ledger().step(found.task().step());
    }

    boolean holds() {
        return part == Part.HOLDER;
    }

    /** Whether the viewer holds the task and the step lets it be done. */
    boolean allows(String word) {
        boolean mayHandOn = principal == null || !NEVER_BY_AGENT.contains(word);
        return holds() && mayHandOn && found.ledger().allows(found.task().step(), word);
    }

    List<WorkMapper.Offer> offers() {
        return found.offers();
    }
}
