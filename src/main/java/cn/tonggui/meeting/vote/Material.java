package cn.tonggui.meeting.vote;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a matter stays on the agenda although its material is late (材料齐备): only what is urgent, the secretary and half of
 * the committee agree to, and a reason is given for.
 *
 * @param given the day on which the material came in; null when it did not
 * @param lastDay on which it was due
 */
public record Material(@Nullable LocalDate given, LocalDate lastDay, boolean urgent, Consent consent) {

    /** @param members of the committee @param agreed those of them who agree @param secretary whether the secretary is one of them */
    public record Consent(int members, int agreed, boolean secretary, boolean reasoned) {

        boolean given() {
            return agreed > 0 && secretary && reasoned && agreed * 2L >= members;
        }
    }

    public Ruling ruling() {
        if (given != null && !given.isAfter(lastDay)) {
            return Ruling.of(true, "agenda-material", "material.in-time");
        }
        boolean kept = urgent && consent.given();
        return Ruling.of(
                kept, "agenda-material", kept ? "material.urgent" : "material.late", (long) consent.agreed(), (long)
                        consent.members());
    }
}
