package cn.tonggui.cycle.score;

import java.util.Set;

/**
 * Whether a plan may be issued (双签下达): the secretary and the director sign, and where both are one person somebody above as well
 * unless the house lets that one sign alone ({@code dualSign.samePerson}).
 *
 * @param secretary whose signature stands for the Party's side
 * @param director whose signature stands for production's
 * @param superiors who may sign above them
 * @param signed who did
 * @param alone whether one who is both needs nobody above
 */
public record DualSignature(
        String secretary, String director, Set<String> superiors, Set<String> signed, boolean alone) {

    private static final String RULE = "cycle-dual-sign";

    public DualSignature {
        superiors = Set.copyOf(superiors);
        signed = Set.copyOf(signed);
    }

    public boolean samePerson() {
        return secretary.equals(director);
    }

    /** K15. */
    public Ruling ruling() {
        Ruling ruling = of(secretary, "sign.secretary").and(of(director, "sign.director"));
        if (!samePerson() || alone) {
            return ruling;
        }
        boolean above = superiors.stream().anyMatch(person -> signed.contains(person) && !person.equals(secretary));
        return ruling.and(
                above
                        ? Ruling.met(RULE, "sign.superior", secretary)
                        : Ruling.refused(RULE, "sign.superior.missing", secretary));
    }

    private Ruling of(String person, String key) {
        return signed.contains(person) ? Ruling.met(RULE, key, person) : Ruling.refused(RULE, key + ".missing", person);
    }
}
