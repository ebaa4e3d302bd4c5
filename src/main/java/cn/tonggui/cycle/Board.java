package cn.tonggui.cycle;

import cn.tonggui.workflow.CaseView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One cycle as its board shows it: four phases, each pair on its two rails.
 *
 * @param unit to which it is narrowed, empty for all @param now the phase the cycle is in
 * @param elapsed share of the period that is over, in per cent @param tasks the viewer's own steps
 * @param rows its organisations, each with all beneath it @param mending how what stands on one rail is mended now
 */
record Board(
        Cycle cycle,
        String unitName,
        String unit,
        List<BoardUnits.Node> units,
        List<Choice> periods,
        Phase now,
        LocalDate from,
        LocalDate until,
        int elapsed,
        List<Card> cards,
        List<FoundRow> found,
        List<Score> scores,
        List<UnitRow> rows,
        List<CaseView.Current> tasks,
        Mending mending) {

    /** @param value of an address @param words in the list */
    record Choice(String value, String words) {}

    /** @param owner by name @param goal target or metric */
    record Rail(String title, String owner, String goal) {}

    /**
     * @param party more than one may go with a business item; empty where that rail is missing
     * @param business null where that rail is missing @param pure why a Party item stands alone, empty where it should not
     * @param ref of the item that stands alone ({@code p3}, {@code b2}), empty where both rails are there
     * @param percent of both sides @param late findings past their deadline @param light calm, soon or late by the date
     * @param stalled whether a whole round went by without a report @param addition that waits to be signed for, 0 for none
     */
    record Card(
            Pair pair,
            String unitName,
            String person,
            List<Rail> party,
            @Nullable Rail business,
            String pure,
            String ref,
            @Nullable Integer weight,
            Phase phase,
            int percent,
            int findings,
            int putRight,
            int late,
            String light,
            long days,
            boolean stalled,
            int addition) {

        /** {@code not-done}, as messages have it. */
        public String state() {
            return pair.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public boolean both() {
            return business != null && !party.isEmpty();
        }

        /** 单轨: one rail is missing and nobody said why. */
        public boolean lone() {
            return pair.alive() && !both() && (party.isEmpty() || pure.isEmpty());
        }

        /** Whether a partner may be added: also to what is the Party's alone. */
        public boolean mendable() {
            return pair.alive() && !ref.isEmpty() && addition == 0;
        }
    }

    /** @param before branch score of the period before, null where there is none */
    record Score(
            BoardMapper.Scored sheet,
            String unitName,
            @Nullable BigDecimal before) {

        /** By how much the branch score rose since the period before; empty where either is missing. */
        public Optional<BigDecimal> rise() {
            return before == null || sheet.branchShown() == null
                    ? Optional.empty()
                    : Optional.of(sheet.branchShown().subtract(before));
        }
    }

    /** @param shown those that stand open @param more what a click shows besides */
    record Column(Phase phase, List<Card> shown, List<Card> more) {

        public int count() {
            return shown.size() + more.size();
        }
    }

    private static final int SHOWN = 5;

    /** One for each phase; first what asks for attention. */
    public List<Column> columns() {
        return Stream.of(Phase.values()).map(this::column).toList();
    }

    private Column column(Phase phase) {
        List<Card> its = cards.stream().filter(card -> card.phase() == phase).toList();
        int cut = its.size() > SHOWN + 1 ? SHOWN : its.size();
        return new Column(phase, its.subList(0, cut), its.subList(cut, its.size()));
    }

    public long both() {
        return cards.stream().filter(card -> card.pair().alive() && card.both()).count();
    }

    public long alive() {
        return cards.stream().filter(card -> card.pair().alive()).count();
    }

    public long lone() {
        return cards.stream().filter(Card::lone).count();
    }

    public int findings() {
        return cards.stream().mapToInt(Card::findings).sum();
    }

    public int putRight() {
        return cards.stream().mapToInt(Card::putRight).sum();
    }

    public int late() {
        return cards.stream().mapToInt(Card::late).sum();
    }

    public int percent() {
        return percent(cards);
    }

    /** Mean of the pairs that go on, in whole per cent; by weight where they have one. */
    static int percent(List<Card> cards) {
        List<Card> counting = cards.stream().filter(card -> card.pair().alive()).toList();
        int weights = counting.stream().mapToInt(Board::weight).sum();
        int sum = counting.stream()
                .mapToInt(card -> weight(card) * card.percent())
                .sum();
        return weights == 0
                ? 0
                : BigDecimal.valueOf(sum)
                        .divide(BigDecimal.valueOf(weights), 0, RoundingMode.HALF_UP)
                        .intValue();
    }

    private static int weight(Card card) {
        return card.weight() == null ? 1 : card.weight();
    }

    /** The score of the unit it is narrowed to, or of the only one. */
    public Optional<Score> score() {
        return scores.size() == 1 ? Optional.of(scores.get(0)) : Optional.empty();
    }

    public long settled() {
        return scores.stream().filter(one -> one.sheet().counts()).count();
    }
}
