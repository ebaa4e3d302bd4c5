package cn.tonggui.meeting.vote;

import java.util.List;
import java.util.stream.Stream;

/** What becomes of a matter that is carried over again and again (结转): parameter {@code agenda.carryEscalate}, {@code 2,3}. */
public record Escalation(int yellowFrom, int committeeFrom) {

    /** Nothing; marked yellow and told to the organisation above; told to the Party committee and counted in the appraisal. */
    public enum Stage {
        NONE,
        YELLOW,
        COMMITTEE
    }

    public static Escalation parse(String setting) {
        List<Integer> from = Stream.of(setting.split(",")).map(Integer::valueOf).toList();
        return new Escalation(from.get(0), from.get(1));
    }

    /** Of what a meeting hands up: it is told above however seldom it was carried over. */
    public Stage handedUp(int carryCount) {
        Stage stage = of(carryCount);
        return stage == Stage.NONE ? Stage.YELLOW : stage;
    }

    public Stage of(int carryCount) {
        if (carryCount >= committeeFrom) {
            return Stage.COMMITTEE;
        }
        return carryCount >= yellowFrom ? Stage.YELLOW : Stage.NONE;
    }
}
