package cn.tonggui.meeting.vote;

import java.util.Comparator;

/**
 * The order of the agenda: urgent, red, orange, what was not closed before, all others; the graver first, else as they came.
 *
 * @param entered place in which it came
 */
public record Rank(boolean urgent, Risk.Level level, boolean carried, int score, int entered)
        implements Comparable<Rank> {

    private static final Comparator<Rank> ORDER = Comparator.comparingInt(Rank::group)
            .thenComparing(Comparator.comparingInt(Rank::score).reversed())
            .thenComparingInt(Rank::entered);

    @Override
    public int compareTo(Rank other) {
        return ORDER.compare(this, other);
    }

    private int group() {
        if (urgent) {
            return 0;
        }
        return switch (level) {
            case RED -> 1;
            case ORANGE -> 2;
            case YELLOW, BLUE -> carried ? 3 : 4;
        };
    }
}
