package cn.tonggui.meeting.vote;

import java.util.List;

/**
 * What a regular meeting cannot do without (固定议程): a hard safety matter, or why there is none, countersigned by the safety
 * officer; and at the meeting a conclusion on each of the four factors.
 */
public record FixedAgenda(int safetyMatters, boolean noneNewReasoned) {

    /** The four, in the order in which a meeting goes through them. */
    public static final List<String> FACTORS = List.of("person", "equipment", "environment", "climate");

    /** Before the notice goes out. */
    public Ruling notice() {
        boolean complete = safetyMatters > 0 || noneNewReasoned;
        String key = safetyMatters > 0 ? "fixed.safety" : complete ? "fixed.none-new" : "fixed.missing";
        return Ruling.of(complete, "agenda-fixed", key, (long) safetyMatters);
    }

    /** @param concluded those of the factors that have a conclusion */
    public static Ruling held(List<String> concluded) {
        List<String> missing =
                FACTORS.stream().filter(factor -> !concluded.contains(factor)).toList();
        return missing.isEmpty()
                ? Ruling.of(true, "agenda-factors", "factors.complete")
                : Ruling.of(false, "agenda-factors", "factors.missing", missing.get(0));
    }
}
