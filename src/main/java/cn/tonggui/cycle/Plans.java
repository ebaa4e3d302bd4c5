package cn.tonggui.cycle;

import cn.tonggui.cycle.PlanMapper.Progress;
import cn.tonggui.cycle.score.Side;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The plan of a cycle on both rails, and how far each pair is. */
@Component
class Plans {

    private final PlanMapper mapper;
    private final Clock clock;

    Plans(PlanMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    List<Item> items(String cycle, Side side) {
        return mapper.items(cycle).stream().filter(item -> item.side() == side).toList();
    }

    /** In place of what stood there; what was paired before is to be paired again. */
    void write(String cycle, Side side, List<Item> items) {
        mapper.clearPairs(cycle);
        mapper.clear(cycle, side);
        if (!items.isEmpty()) {
            mapper.write(cycle, items);
        }
    }

    void pairUp(String cycle, Item party, Integer partner, String pure) {
        mapper.pairUp(cycle, party.no(), partner, pure);
    }

    void build(String cycle) {
        mapper.clearPairs(cycle);
        Drafted drafted = Drafted.of(mapper.items(cycle));
        drafted.items().forEach(item -> mapper.inPair(cycle, item.side(), item.no(), item.pair()));
        mapper.writePairs(cycle, drafted.pairs());
    }

    /** One more line. */
    void add(String cycle, Item item) {
        mapper.write(cycle, List.of(item));
    }

    void inPair(String cycle, Item item, int pair) {
        mapper.inPair(cycle, item.side(), item.no(), pair);
    }

    /** What it is measured by once it has a business item. */
    void aim(String cycle, int pair, String target) {
        mapper.aim(cycle, pair, target);
    }

    /** Nothing is left in it. */
    void drop(String cycle, int pair, String words) {
        mapper.drop(cycle, pair, words);
    }

    List<PairLine> lines(String cycle) {
        Map<Integer, List<Item>> items = mapper.items(cycle).stream()
                .filter(item -> item.pair() != null)
                .collect(Collectors.groupingBy(Item::pair));
        return mapper.pairs(cycle).stream()
                .map(pair -> new PairLine(pair, items.getOrDefault(pair.no(), List.of())))
                .toList();
    }

    void accept(String cycle, int pair, String person) {
        mapper.receive(cycle, pair, person, "", Pair.State.ACCEPTED);
    }

    void dispute(String cycle, int pair, String reason) {
        mapper.receive(cycle, pair, null, reason, Pair.State.DISPUTED);
    }

    void decide(String cycle, Pair decided) {
        mapper.decide(cycle, decided.no(), decided.decision(), decided.words(), decided.target(), decided.due());
    }

    void run(String cycle) {
        mapper.run(cycle);
    }

    /** The latest of each pair, by its number. */
    Map<Integer, Progress> latest(String cycle) {
        return mapper.progress(cycle).stream()
                .collect(Collectors.toMap(Progress::pair, one -> one, (one, later) -> later));
    }

    void report(String cycle, Progress one) {
        mapper.clearProgress(cycle, one.pair(), one.roundNo());
        mapper.report(cycle, one, LocalDateTime.now(clock));
    }

    /** By what was reported last and by the day: done, not done in time, or going on. */
    void settle(String cycle) {
        settle(cycle, LocalDate.now(clock));
    }

    /** 期末: what is not done by now is not done. */
    void end(String cycle) {
        settle(cycle, LocalDate.MAX);
    }

    private void settle(String cycle, LocalDate today) {
        Map<Integer, Progress> latest = latest(cycle);
        lines(cycle).stream()
                .filter(line -> line.pair().started())
                .collect(Collectors.groupingBy(
                        line -> line.state(latest.get(line.no()), today),
                        Collectors.mapping(PairLine::no, Collectors.toList())))
                .forEach((state, pairs) -> mapper.settle(cycle, pairs, state));
    }
}
