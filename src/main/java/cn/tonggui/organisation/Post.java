package cn.tonggui.organisation;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.UnitCode;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An office that somebody holds or held.
 *
 * @param word of {@code offices.yaml}
 * @param called what it is called there without the organisation's name: 书记, 工班长
 * @param title as entered: 云岭线路车间党支部书记
 * @param source ELECTION, APPOINT or ASSIGN
 * @param until last day, null while it goes on
 */
public record Post(
        PersonId person,
        String name,
        String word,
        UnitCode unit,
        String called,
        String title,
        String source,
        String docNo,
        LocalDate from,
        @Nullable LocalDate until,
        boolean seat) {

    static final String SECRETARY = "secretary";
    static final String TEAM_LEADER = "team-leader";
    static final String GROUP_LEADER = "group-leader";

    /** Posts of the administration, team leaders or above (班组长以上), that make a cross-appointment (1.4). */
    private static final Set<String> BUSINESS =
            Set.of("director", "deputy-director", TEAM_LEADER, "safety", "technology", "personnel", "finance");

    /** Whether it is an office within the Party: on a committee, or leader of a group. */
    public boolean party() {
        return seat || word.equals(GROUP_LEADER);
    }

    public boolean business() {
        return BUSINESS.contains(word);
    }

    public boolean heldOn(LocalDate day) {
        return !from.isAfter(day) && (until == null || !until.isBefore(day));
    }
}
