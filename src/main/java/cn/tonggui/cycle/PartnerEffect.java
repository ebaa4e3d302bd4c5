package cn.tonggui.cycle;

import cn.tonggui.cycle.score.Side;
import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Placement;
import cn.tonggui.workflow.Casework;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A partner becomes a line of the plan: of the same unit, with the same date, inspected and scored together from then on. */
@Component
class PartnerEffect {

    private static final int LONGEST = 120;

    private final Plans plans;
    private final PairFacts facts;
    private final CycleWords words;
    private final Casework casework;
    private final Organisation organisation;

    PartnerEffect(Plans plans, PairFacts facts, CycleWords words, Casework casework, Organisation organisation) {
        this.plans = plans;
        this.facts = facts;
        this.words = words;
        this.casework = casework;
        this.organisation = organisation;
    }

    /** Both heads sign; where they are one person somebody above does as well, as for the plan itself. */
    boolean signs(Cycle cycle, Viewer viewer) {
        if (!viewer.mayAct()) {
            return false;
        }
        return Lonely.head(cycle, viewer) || cycle.samePerson() && above(cycle, viewer);
    }

    private boolean above(Cycle cycle, Viewer viewer) {
        Placement place = organisation.placementOf(new UnitCode(cycle.unit()));
        return viewer.holds(Token.at("secretary", place.superior()))
                || viewer.holds(Token.at("director", place.depot()));
    }

    String about(Lone lone, @Nullable Integer existing, String title) {
        String partner = existing == null
                ? title
                : lone.candidates().stream()
                        .filter(one -> one.no() == existing)
                        .map(Item::title)
                        .findFirst()
                        .orElse("");
        return about(lone.alone().title(), partner);
    }

    String about(Addition one) {
        return about(
                alone(one).title(),
                one.existing() == null ? one.title() : existing(one).title());
    }

    /** An act has room for so much. */
    private String about(String alone, String partner) {
        return words.say("cycle.addition.about", brief(alone), brief(partner));
    }

    private static String brief(String title) {
        return title.length() > LONGEST ? title.substring(0, LONGEST - 1) + "…" : title;
    }

    Item alone(Addition one) {
        return item(one.cycle(), one.side() == Side.PARTY ? Side.BUSINESS : Side.PARTY, one.alone());
    }

    /** What goes with it: as it is, or as it will be. */
    Item partner(Addition one) {
        return one.existing() == null ? one.item(0, alone(one)) : existing(one);
    }

    private Item existing(Addition one) {
        return item(one.cycle(), one.side(), one.existing() == null ? 0 : one.existing());
    }

    private Item item(String cycle, Side side, int no) {
        return plans.items(cycle, side).stream()
                .filter(item -> item.no() == no)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(cycle + " has no item " + side + " " + no));
    }

    /** In the plan that is being paired. @return what goes with it now */
    Item pair(Addition one) {
        Item alone = alone(one);
        Item partner = one.existing() == null ? added(one, alone) : existing(one);
        Item party = alone.party() ? alone : partner;
        plans.pairUp(one.cycle(), party, alone.party() ? partner.no() : alone.no(), "");
        return partner;
    }

    private Item added(Addition one, Item alone) {
        List<Item> there = plans.items(one.cycle(), one.side());
        int last = there.stream().mapToInt(Item::no).max().orElse(0);
        Item item = one.item(last + 1, alone);
        plans.add(one.cycle(), item);
        return item;
    }

    /** In a plan that was issued: into one pair of those, and what that leaves empty is called off. */
    void take(Addition one) {
        Item alone = alone(one);
        Item partner = pair(one);
        if (one.existing() == null) {
            plans.inPair(one.cycle(), partner, one.pair());
            if (one.side() == Side.BUSINESS) {
                plans.aim(one.cycle(), one.pair(), one.target());
            }
        } else {
            Item party = alone.party() ? alone : partner;
            Item business = alone.party() ? partner : alone;
            plans.inPair(one.cycle(), party, number(business));
            plans.drop(one.cycle(), number(party), words.say("cycle.addition.into", number(business)));
        }
        casework.keep(one.cycle(), "checkPairs", Map.of("planWords", facts.plan(one.cycle())));
    }

    private static int number(Item item) {
        if (item.pair() == null) {
            throw new IllegalStateException(item.title() + " is in no pair, expected one of an issued plan");
        }
        return item.pair();
    }
}
