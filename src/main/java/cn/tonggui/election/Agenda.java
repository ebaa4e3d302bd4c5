package cn.tonggui.election;

import cn.tonggui.election.Day.State;
import cn.tonggui.election.Day.Stop;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The stops of a meeting with the steps of the drawing that belong to each. A vote that is taken again goes back on it. */
final class Agenda {

    private static final Map<String, Set<String>> MEETING = stops(
            "sign-in", "signIn signInAgain reschedule",
            "proceed", "proceed",
            "issue", "issue",
            "collect", "collect",
            "enter", "enter",
            "confirm", "confirm",
            "announce", "shortfall superior announce");

    private static final Map<String, Set<String>> COMMITTEE = stops(
            "first-meeting", "firstMeeting",
            "issue", "issue",
            "collect", "collect",
            "enter", "enter",
            "confirm", "confirm",
            "divide", "divide");

    private Agenda() {}

    private static Map<String, Set<String>> stops(String... pairs) {
        Map<String, Set<String>> stops = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            stops.put(pairs[i], Set.of(pairs[i + 1].split(" ")));
        }
        return stops;
    }

    /** @param committee whether it is the first meeting of the new committee */
    static List<Stop> of(boolean committee, Set<String> open, boolean over) {
        List<Stop> stops = new ArrayList<>();
        boolean held = over || isHeld(open);
        boolean passed = false;
        for (Map.Entry<String, Set<String>> stop : (committee ? COMMITTEE : MEETING).entrySet()) {
            boolean now = !over && stop.getValue().stream().anyMatch(open::contains);
            passed |= now;
            stops.add(new Stop(stop.getKey(), now ? State.NOW : passed || !held ? State.TO_COME : State.DONE));
        }
        return stops;
    }

    /** Whether one of the open steps belongs to a meeting. */
    static boolean isHeld(Set<String> open) {
        return MEETING.values().stream().anyMatch(steps -> steps.stream().anyMatch(open::contains))
                || COMMITTEE.values().stream().anyMatch(steps -> steps.stream().anyMatch(open::contains));
    }

    static boolean isOfCommittee(Set<String> open, boolean officeRound) {
        return officeRound || open.contains("firstMeeting") || open.contains("divide");
    }
}
