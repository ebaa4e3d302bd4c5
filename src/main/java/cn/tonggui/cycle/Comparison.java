package cn.tonggui.cycle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A period beside the one before and the same of the year before.
 *
 * @param unit to which it is narrowed, empty for all @param periods this one first
 * @param levels findings by level @param causes by cause
 */
record Comparison(
        Cycle cycle,
        String unit,
        List<BoardUnits.Node> units,
        List<Column> periods,
        List<Line> lines,
        List<Count> levels,
        List<Count> causes) {

    /**
     * One period.
     *
     * @param key this, before, or year @param caseId of its cycle, null where there is none that is open to the viewer
     */
    record Column(
            String key, String period, @Nullable String caseId, int items, int paired, int pairs, int done, int found) {

        public Optional<BigDecimal> pairRate() {
            return rate(paired, items);
        }

        public Optional<BigDecimal> doneRate() {
            return rate(done, pairs);
        }

        private static Optional<BigDecimal> rate(int part, int whole) {
            return whole == 0
                    ? Optional.empty()
                    : Optional.of(BigDecimal.valueOf(100L * part)
                            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                            .stripTrailingZeros());
        }
    }

    /** One unit. @param scores in the order of the periods, null where it has none */
    record Line(BoardUnits.Node unit, List<CompareMapper.@Nullable Scored> scores) {

        /** By how much the branch score differs from that of another period. */
        public Optional<BigDecimal> rise(int period) {
            return difference(scores.get(0), period < scores.size() ? scores.get(period) : null);
        }

        private static Optional<BigDecimal> difference(
                CompareMapper.@Nullable Scored now, CompareMapper.@Nullable Scored then) {
            return now == null || then == null || now.branch() == null || then.branch() == null
                    ? Optional.empty()
                    : Optional.of(now.branch().subtract(then.branch()));
        }
    }

    /** How many there were of one kind, in the order of the periods. */
    record Count(String kind, List<Integer> many) {}

    public boolean scored() {
        return lines.stream().flatMap(line -> line.scores().stream()).anyMatch(one -> one != null);
    }

    public boolean inspected() {
        return levels.stream().flatMap(one -> one.many().stream()).anyMatch(many -> many > 0);
    }

    /** Branch scores of the units, this period beside the one before. */
    public Chart scoreChart(String now, String before) {
        return new Chart(
                "bar",
                lines.stream().map(line -> line.unit().shortName()).toList(),
                List.of(series(now, "navy", 0), series(before, "grey", 1)));
    }

    private Chart.Series series(String name, String tone, int period) {
        return new Chart.Series(
                name,
                lines.stream()
                        .map(line ->
                                period < line.scores().size() ? line.scores().get(period) : null)
                        .map(one -> one == null ? null : one.branch())
                        .map(Number.class::cast)
                        .toList(),
                tone);
    }

    /** @param counts levels or causes @param names of their kinds, in their order */
    public Chart countChart(List<Count> counts, List<String> names, String now, String before) {
        return new Chart(
                "bar",
                names,
                Stream.of(0, 1)
                        .map(period -> new Chart.Series(
                                period == 0 ? now : before,
                                counts.stream()
                                        .map(one -> (Number) one.many().get(period))
                                        .toList(),
                                period == 0 ? "navy" : "grey"))
                        .toList());
    }
}
