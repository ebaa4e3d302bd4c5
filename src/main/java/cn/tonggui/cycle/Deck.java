package cn.tonggui.cycle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cards of a board.
 *
 * @param names of people @param units names of organisations @param today by which lights are set
 */
record Deck(BoardRows.Kept kept, Map<String, String> names, Map<String, String> units, LocalDate today) {

    private static final int SOON = 3;
    private static final int MISSED = 2;

    /** Within each phase first what is late, then what will be or stands alone. What has no item left is not shown. */
    List<Board.Card> cards() {
        Map<Integer, PlanMapper.Progress> latest = kept.latest();
        return kept.pairs().stream()
                .map(pair -> card(pair, latest.get(pair.no())))
                .filter(card -> card.business() != null || !card.party().isEmpty())
                .sorted(Comparator.comparingInt(Deck::calm))
                .toList();
    }

    private static int calm(Board.Card card) {
        if (card.late() > 0 || card.light().equals("late")) {
            return 0;
        }
        return card.lone() || card.light().equals("soon") || card.stalled() ? 1 : 2;
    }

    private Board.Card card(Pair pair, PlanMapper.@Nullable Progress progress) {
        List<Item> items = kept.items().stream()
                .filter(item -> Integer.valueOf(pair.no()).equals(item.pair()))
                .toList();
        List<Item> party = items.stream().filter(Item::party).toList();
        List<Item> business = items.stream().filter(item -> !item.party()).toList();
        List<BoardMapper.Found> found =
                kept.found().stream().filter(one -> one.pair() == pair.no()).toList();
        boolean runs = pair.state() == Pair.State.RUNNING;
        return new Board.Card(
                pair,
                units.getOrDefault(pair.unit(), pair.unit()),
                pair.person() == null ? "" : names.getOrDefault(pair.person(), ""),
                party.stream().map(this::rail).toList(),
                business.stream().map(this::rail).findFirst().orElse(null),
                party.stream().map(Item::pure).collect(Collectors.joining()),
                ref(party, business),
                business.stream().map(Item::weight).findFirst().orElse(null),
                Phase.of(kept.cycle().state()).of(pair.state(), progress != null || !found.isEmpty()),
                percent(progress),
                found.size(),
                (int) found.stream().filter(one -> !one.open()).count(),
                (int) found.stream().filter(one -> one.late(today)).count(),
                light(pair),
                Math.abs(ChronoUnit.DAYS.between(today, pair.due())),
                runs && kept.cycle().progressNo() - (progress == null ? 0 : progress.roundNo()) >= MISSED,
                kept.additions().getOrDefault(pair.no(), 0));
    }

    private Board.Rail rail(Item item) {
        return new Board.Rail(
                item.title(),
                names.getOrDefault(item.owner(), ""),
                item.target().isEmpty() ? item.metric() : item.target());
    }

    private static String ref(List<Item> party, List<Item> business) {
        if (party.isEmpty() == business.isEmpty()) {
            return "";
        }
        return party.isEmpty() ? "b" + business.get(0).no() : "p" + party.get(0).no();
    }

    /** Of both sides where it has both. */
    private static int percent(PlanMapper.@Nullable Progress progress) {
        if (progress == null) {
            return 0;
        }
        List<Integer> sides = Stream.of(progress.partyPercent(), progress.businessPercent())
                .flatMap(Stream::ofNullable)
                .toList();
        return sides.isEmpty() ? 0 : sides.stream().mapToInt(Integer::intValue).sum() / sides.size();
    }

    private String light(Pair pair) {
        if (pair.state() != Pair.State.RUNNING) {
            return "calm";
        }
        return pair.due().isBefore(today) ? "late" : pair.due().isAfter(today.plusDays(SOON)) ? "calm" : "soon";
    }

    List<FoundRow> found() {
        return kept.found().stream()
                .map(one -> FoundRow.of(
                        one, units.getOrDefault(one.unit(), one.unit()), names.getOrDefault(one.owner(), ""), today))
                .toList();
    }

    List<Board.Score> scores() {
        Map<String, BoardMapper.Scored> before = kept.before().stream()
                .collect(Collectors.toMap(BoardMapper.Scored::unit, Function.identity(), (one, other) -> one));
        return kept.scored().stream()
                .map(one -> new Board.Score(
                        one,
                        units.getOrDefault(one.unit(), one.unit()),
                        before.containsKey(one.unit()) ? before.get(one.unit()).branchShown() : null))
                .toList();
    }
}
