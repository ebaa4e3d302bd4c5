package cn.tonggui.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.cycle.PlanMapper.Progress;
import cn.tonggui.cycle.score.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a pair stands by what was said of it last and by the day. */
class PairStateTests {

    private static final LocalDate DUE = LocalDate.of(2026, 11, 10);

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    both,     -,   -,   2026-11-09, RUNNING
                    both,     -,   -,   2026-11-10, RUNNING
                    both,     -,   -,   2026-11-11, NOT_DONE
                    both,     99,  100, 2026-11-10, RUNNING
                    both,     100, 99,  2026-11-10, RUNNING
                    both,     100, 99,  2026-11-11, NOT_DONE
                    both,     100, 100, 2026-11-10, DONE
                    both,     100, 100, 2026-11-11, DONE
                    party,    99,  -,   2026-11-10, RUNNING
                    party,    100, -,   2026-11-10, DONE
                    business, -,   99,  2026-11-11, NOT_DONE
                    business, -,   100, 2026-11-11, DONE
                    """)
    void doneWhenEachSideIsCompleteAndLateAfterItsDay(
            String sides, @Nullable Integer party, @Nullable Integer business, LocalDate today, Pair.State expected) {
        Progress told = party == null && business == null ? null : new Progress(1, 1, party, "", business, "", "", "");
        assertThat(line(sides).state(told, today)).isEqualTo(expected);
    }

    private static PairLine line(String sides) {
        List<Item> items = new ArrayList<>();
        if (!sides.equals("business")) {
            items.add(item(Side.PARTY));
        }
        if (!sides.equals("party")) {
            items.add(item(Side.BUSINESS));
        }
        return new PairLine(new Pair(1, "B07", "97%", DUE, null, "", "", "", Pair.State.RUNNING), items);
    }

    private static Item item(Side side) {
        return new Item(side, 1, "机具完好率", "B07", "P54", "", "97%", null, DUE, "", false, null, "", 1);
    }
}
