package cn.tonggui.cycle;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.CaseItem;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Cases;
import cn.tonggui.workflow.WorkFilter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The boards of cycles, for those who may read their cases; each in a fixed number of statements. */
@Component
class Boards {

    private static final String PROCESS = "four-sync";
    private static final int MOST = 500;

    private final Cases cases;
    private final BoardRows rows;
    private final BoardUnits units;
    private final CycleWords words;
    private final Clock clock;

    Boards(Cases cases, BoardRows rows, BoardUnits units, CycleWords words, Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    /** @param over days since the end of a period that is not evaluated yet, 0 for none */
    record Row(BoardMapper.Listed cycle, String unitName, long over) {}

    /** Latest period first. */
    List<Row> list(Viewer viewer) {
        Map<String, String> names = units.names();
        LocalDate today = LocalDate.now(clock);
        return rows.listed(readable(viewer), today).stream()
                .map(one -> new Row(one, names.getOrDefault(one.unit(), one.unit()), over(one, today)))
                .toList();
    }

    private static long over(BoardMapper.Listed one, LocalDate today) {
        boolean going = Phase.of(one.state()).compareTo(Phase.APPRAISE) < 0;
        LocalDate until = Period.of(one.period()).until();
        return going && today.isAfter(until) ? ChronoUnit.DAYS.between(until, today) : 0;
    }

    /** Cycles that the viewer may read, with this one. @throws NotFound it is not open to the viewer */
    Set<String> readable(Viewer viewer, String caseId) {
        if (!cases.mayRead(caseId, viewer)) {
            throw new NotFound("case");
        }
        return Stream.concat(readable(viewer).stream(), Stream.of(caseId)).collect(Collectors.toSet());
    }

    private Set<String> readable(Viewer viewer) {
        WorkFilter all = new WorkFilter(PROCESS, null, List.of(), false, null, null, WorkFilter.Order.DUE, null, MOST);
        return cases.visible(viewer, all).stream().map(CaseItem::id).collect(Collectors.toSet());
    }

    /**
     * @param unit to which it is narrowed with all beneath it; one that has no part narrows nothing
     * @throws NotFound no cycle, or not open to the viewer
     */
    Board board(String caseId, String unit, Viewer viewer) {
        CaseView item = cases.require(caseId, viewer);
        BoardRows.Kept kept = rows.of(caseId, item).orElseThrow(() -> new NotFound("case"));
        Map<String, String> names = units.names();
        List<BoardUnits.Node> tree = units.tree(kept.cycle().unit(), kept.members());
        BoardUnits.Node narrowed = tree.stream()
                .filter(node -> node.code().equals(unit))
                .findFirst()
                .orElse(null);
        Set<String> within = narrowed == null ? Set.copyOf(kept.members()) : narrowed.within();
        Period period = Period.of(kept.cycle().period());
        Deck deck = new Deck(kept, people(kept), names, LocalDate.now(clock));
        List<Board.Card> cards = deck.cards();
        List<FoundRow> found = deck.found();
        List<Board.Score> scores = deck.scores();
        return new Board(
                kept.cycle(),
                names.getOrDefault(kept.cycle().unit(), ""),
                narrowed == null ? "" : narrowed.code(),
                tree,
                rows.listed(readable(viewer), LocalDate.now(clock)).stream()
                        .map(one -> new Board.Choice(one.caseId(), one.period() + " " + one.subject()))
                        .toList(),
                Phase.of(kept.cycle().state()),
                period.from(),
                period.until(),
                elapsed(period),
                cards.stream()
                        .filter(card -> within.contains(card.pair().unit()))
                        .toList(),
                found.stream()
                        .filter(one -> within.contains(one.found().unit()))
                        .toList(),
                scores.stream()
                        .filter(one -> within.contains(one.sheet().unit()))
                        .toList(),
                tree.stream()
                        .filter(node -> within.containsAll(node.within()))
                        .map(node -> UnitRow.of(node, cards, found, scores))
                        .toList(),
                item.current().stream().filter(CaseView.Current::mayOpen).toList(),
                Lonely.mending(kept.cycle(), item, viewer));
    }

    private Map<String, String> people(BoardRows.Kept kept) {
        return words.names(Stream.of(
                        kept.items().stream().map(Item::owner),
                        kept.pairs().stream().flatMap(pair -> Stream.ofNullable(pair.person())),
                        kept.found().stream().map(BoardMapper.Found::owner))
                .flatMap(one -> one)
                .collect(Collectors.toSet()));
    }

    private int elapsed(Period period) {
        LocalDate today = LocalDate.now(clock);
        long all = ChronoUnit.DAYS.between(period.from(), period.until()) + 1;
        long over = ChronoUnit.DAYS.between(period.from(), today) + 1;
        return (int) Math.max(0, Math.min(100, over * 100 / all));
    }
}
