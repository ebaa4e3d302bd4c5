package cn.tonggui.meeting.vote;

import java.util.List;
import java.util.stream.Stream;

/** How grave a risk is (风险分级): likelihood 1–5 × severity 1–5. */
public record Risk(int likelihood, int severity) {

    private static final int MOST = 5;

    public Risk {
        if (likelihood < 1 || likelihood > MOST || severity < 1 || severity > MOST) {
            throw new IllegalArgumentException(likelihood + "×" + severity + ", expected 1 to " + MOST + " each");
        }
    }

    /** Gravest first. */
    public enum Level {
        RED,
        ORANGE,
        YELLOW,
        BLUE;

        /** Red and orange must be discussed by the committee. */
        public boolean mustBeDiscussed() {
            return this == RED || this == ORANGE;
        }
    }

    /** The scores from which a risk is red, orange, yellow: parameter {@code risk.levels}, {@code 15/9/4}. */
    public record Levels(int red, int orange, int yellow) {

        public static Levels parse(String setting) {
            List<Integer> from =
                    Stream.of(setting.split("/")).map(Integer::valueOf).toList();
            return new Levels(from.get(0), from.get(1), from.get(2));
        }
    }

    public int score() {
        return likelihood * severity;
    }

    public Level level(Levels levels) {
        int score = score();
        if (score >= levels.red) {
            return Level.RED;
        }
        if (score >= levels.orange) {
            return Level.ORANGE;
        }
        return score >= levels.yellow ? Level.YELLOW : Level.BLUE;
    }
}
