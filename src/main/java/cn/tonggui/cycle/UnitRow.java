package cn.tonggui.cycle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One organisation of a cycle with all beneath it, as the drill-down shows it.
 *
 * @param paired pairs with both rails @param lone with one rail and no reason
 * @param percent mean of the pairs that go on, in whole per cent @param open findings that are not put right
 * @param late of these past their deadline @param score of its own sheet, null where it takes no part itself
 */
record UnitRow(
        BoardUnits.Node unit,
        int pairs,
        long paired,
        long lone,
        int percent,
        long a,
        long b,
        long c,
        long open,
        long late,
        Board.@Nullable Score score) {

    static UnitRow of(BoardUnits.Node unit, List<Board.Card> all, List<FoundRow> found, List<Board.Score> scores) {
        List<Board.Card> cards = all.stream()
                .filter(card -> unit.within().contains(card.pair().unit()))
                .toList();
        List<FoundRow> its = found.stream()
                .filter(one -> unit.within().contains(one.found().unit()))
                .toList();
        return new UnitRow(
                unit,
                cards.size(),
                cards.stream().filter(Board.Card::both).count(),
                cards.stream().filter(Board.Card::lone).count(),
                Board.percent(cards),
                level(its, "A"),
                level(its, "B"),
                level(its, "C"),
                its.stream().filter(one -> !one.light().equals("ok")).count(),
                its.stream().filter(one -> one.light().equals("late")).count(),
                scores.stream()
                        .filter(one -> one.sheet().unit().equals(unit.code()))
                        .findFirst()
                        .orElse(null));
    }

    private static long level(List<FoundRow> found, String level) {
        return found.stream().filter(one -> one.found().level().equals(level)).count();
    }

    public long found() {
        return a + b + c;
    }
}
