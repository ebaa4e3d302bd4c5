package cn.tonggui.workflow;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose signatures a task needs beside its holder's own, as its page shows them.
 *
 * @param count of a step that several sign, null where one person decides
 * @param asker name of the one whose task it is while another one signs before or after, null at other times
 * @param lines everybody who was asked, in order
 */
public record Signatures(@Nullable Count count, @Nullable String asker, List<Line> lines) {

    public Signatures {
        lines = List.copyOf(lines);
    }

    /**
     * @param rule ALL, ANY or RATIO @param ratio such as {@code 1/2}, empty unless RATIO
     * @param inTurn whether one signs after the other
     * @param veto whether one refusal decides at once @param early whether it ends as soon as nothing can change the outcome
     * @param missing how many must still agree
     */
    public record Count(
            String rule,
            String ratio,
            boolean inTurn,
            boolean veto,
            boolean early,
            int signers,
            int signed,
            int agreed,
            int missing) {}

    /**
     * @param place ASKED, DUTY, PARALLEL, BEFORE, AFTER @param state WAITING, OPEN, AGREED, REFUSED, ABSTAINED, REMOVED, ENDED
     * @param addedBy name of who added this one, empty for those whom the step asks by itself
     * @param signedBy name of who signed for this one, empty for oneself
     * @param mine whether the viewer added this one and may still take that back (减签)
     */
    public record Line(
            String person,
            String name,
            String place,
            String state,
            String addedBy,
            String signedBy,
            String words,
            @Nullable LocalDateTime at,
            boolean mine) {}

    public boolean any() {
        return !lines.isEmpty();
    }

    /** Those whom the viewer may take out. */
    public List<Line> removable() {
        return lines.stream().filter(Line::mine).toList();
    }
}
