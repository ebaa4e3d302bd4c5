package cn.tonggui.election;

import cn.tonggui.election.DayMapper.LineRow;
import cn.tonggui.election.DayMapper.RoundRow;
import cn.tonggui.election.DayMapper.WriteInRow;
import cn.tonggui.election.tally.Ballots;
import cn.tonggui.election.tally.CountSheet;
import cn.tonggui.election.tally.RoundKind;
import cn.tonggui.election.tally.Turnout;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sheet of a confirmed round as it is kept. */
final class Sheets {

    private Sheets() {}

    static CountSheet of(RoundRow row, List<LineRow> lines, List<WriteInRow> written) {
        return new CountSheet(
                kind(row.kind()),
                row.seats(),
                new Turnout(orNone(row.due()), orNone(row.present())),
                new Ballots(orNone(row.issued()), orNone(row.returned()), orNone(row.valid()), orNone(row.invalid())),
                lines.stream()
                        .map(line -> new CountSheet.Line(line.name(), line.yes(), line.against(), line.abstain()))
                        .toList(),
                written.stream()
                        .map(one -> new CountSheet.WriteIn(one.name(), one.votes()))
                        .toList());
    }

    private static RoundKind kind(String word) {
        return Stream.of(RoundKind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("kind of a round is '" + word + "'"));
    }

    private static int orNone(@Nullable Integer figure) {
        return figure == null ? 0 : figure;
    }
}
