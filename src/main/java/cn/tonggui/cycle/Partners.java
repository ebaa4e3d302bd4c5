package cn.tonggui.cycle;

import cn.tonggui.cycle.score.DualSignature;
import cn.tonggui.forms.Given;
import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.CaseAction;
import cn.tonggui.workflow.CaseRef;
import cn.tonggui.workflow.Cases;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 补配: what stands on one rail gets its other one on the board. While the plan is paired it does so at once; an issued plan bears
 * two signatures, and so does what is added to it (K15).
 */
@Component
class Partners {

    private final Cases cases;
    private final Lonely lonely;
    private final AdditionLog log;
    private final PartnerEffect effect;
    private final PartnerCall call;

    Partners(Cases cases, Lonely lonely, AdditionLog log, PartnerEffect effect, PartnerCall call) {
        this.cases = cases;
        this.lonely = lonely;
        this.log = log;
        this.effect = effect;
        this.call = call;
    }

    /**
     * @param existing number of an item that is there, null for a new one
     * @param given the new one and the reason
     * @return number of the addition that waits to be signed, 0 where it stands already
     * @throws RuleBroken {@code cycle-partner-paired}; {@code cycle-partner-choice} the item is none that may go with it
     */
    int add(CaseRef ref, String lone, @Nullable Integer existing, Given given, Viewer viewer) {
        Lone seen = lonely.require(ref.id(), lone, viewer);
        int[] no = {0};
        CaseAction.Beside act = new CaseAction.Beside(
                ref,
                seen.draft() ? "pair-partner" : "add-partner",
                given.text("reason"),
                effect.about(seen, existing, given.text("title")),
                List.of());
        cases.perform(act, viewer, () -> {
            Lone now = lonely.require(ref.id(), lone, viewer);
            requireOffered(now, existing);
            Addition one = addition(now, existing, given, viewer);
            if (now.draft()) {
                effect.pair(one);
            } else {
                log.propose(one);
                no[0] = one.no();
                call.ask(now.cycle(), one, viewer);
                if (Lonely.head(now.cycle(), viewer)) {
                    signed(now.cycle(), one, viewer);
                }
            }
        });
        return no[0];
    }

    private static void requireOffered(Lone lone, @Nullable Integer existing) {
        if (existing != null && lone.candidates().stream().noneMatch(one -> one.no() == existing)) {
            throw new RuleBroken("cycle-partner-choice", lone.alone().title());
        }
    }

    private Addition addition(Lone lone, @Nullable Integer existing, Given given, Viewer viewer) {
        return new Addition(
                lone.cycle().caseId(),
                lone.draft() ? 0 : log.nextNo(lone.cycle().caseId()),
                lone.pair(),
                lone.missing(),
                lone.alone().no(),
                existing,
                given.text("title"),
                given.text("owner"),
                given.text("metric"),
                given.text("target"),
                given.find("weight").orElse(null),
                given.text("checkWay"),
                given.text("reason"),
                viewer.id().value(),
                log.now(),
                Addition.State.OPEN,
                "");
    }

    /** @throws NotAllowed {@code cycle-partner-sign} @throws cn.tonggui.kernel.Stale {@code cycle-partner-signed} */
    void sign(CaseRef ref, int no, Cycle cycle, Viewer viewer) {
        Addition seen = log.require(ref.id(), no);
        cases.perform(act(ref, "sign-partner", "", seen), viewer, () -> signed(cycle, seen, viewer));
    }

    /** One of the heads does not agree: it is not added. */
    void refuse(CaseRef ref, int no, Cycle cycle, String why, Viewer viewer) {
        Addition seen = log.require(ref.id(), no);
        cases.perform(act(ref, "refuse-partner", why, seen), viewer, () -> {
            requireSigner(cycle, viewer);
            log.sign(seen, false, viewer);
            log.settle(seen, Addition.State.REFUSED, why);
            call.refused(cycle, seen, why);
        });
    }

    private CaseAction.Beside act(CaseRef ref, String word, String words, Addition one) {
        return new CaseAction.Beside(ref, word, words, effect.about(one), List.of());
    }

    private void signed(Cycle cycle, Addition one, Viewer viewer) {
        requireSigner(cycle, viewer);
        log.sign(one, true, viewer);
        if (complete(cycle, log.signers(one), CheckSigned.alone(parameters(cycle, viewer)))) {
            effect.take(one);
            log.settle(one, Addition.State.DONE, "");
            call.done(cycle, one);
        }
    }

    /** That the case keeps. */
    private Map<String, String> parameters(Cycle cycle, Viewer viewer) {
        return cases.require(cycle.caseId(), viewer).parameters();
    }

    private static boolean complete(Cycle cycle, Set<String> signers, boolean alone) {
        Set<String> above = new HashSet<>(signers);
        above.remove(cycle.partyHead());
        above.remove(cycle.businessHead());
        return new DualSignature(cycle.partyHead(), cycle.businessHead(), above, signers, alone)
                .ruling()
                .granted();
    }

    private void requireSigner(Cycle cycle, Viewer viewer) {
        if (!Lonely.issued(cycle)) {
            throw new RuleBroken("cycle-partner-late", cycle.subject());
        }
        if (!effect.signs(cycle, viewer)) {
            throw new NotAllowed("cycle-partner-sign", cycle.subject());
        }
    }
}
