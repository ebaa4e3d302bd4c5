package cn.tonggui.cycle;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.Viewer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers the page of a pair. */
@Component
class PairPages {

    private final Boards boards;
    private final BoardMapper rows;
    private final CycleWords words;

    PairPages(Boards boards, BoardMapper rows, CycleWords words) {
        this.boards = boards;
        this.rows = rows;
        this.words = words;
    }

    /** @throws NotFound no such pair, or not open to the viewer */
    PairPage page(String caseId, int no, Viewer viewer) {
        Board board = boards.board(caseId, "", viewer);
        Board.Card card = board.cards().stream()
                .filter(one -> one.pair().no() == no)
                .findFirst()
                .orElseThrow(() -> new NotFound("pair"));
        List<BoardMapper.Told> told = rows.told(caseId, no);
        List<BoardMapper.Seen> seen = rows.seen(caseId, no);
        Map<String, String> names = words.names(Stream.of(
                        told.stream().map(BoardMapper.Told::reporter),
                        seen.stream().map(BoardMapper.Seen::leader))
                .flatMap(people -> people)
                .collect(Collectors.toSet()));
        BoardMapper.About about = rows.about(caseId, no);
        return new PairPage(
                board.cycle(),
                card,
                about.metric(),
                about.checkWay(),
                events(card, about, told, seen, names),
                board.found().stream().filter(one -> one.found().pair() == no).toList(),
                board.scores().stream()
                        .filter(score -> score.sheet().unit().equals(card.pair().unit()))
                        .findFirst()
                        .orElse(null),
                board.tasks(),
                board.mending());
    }

    private static List<PairPage.Event> events(
            Board.Card card,
            BoardMapper.About about,
            List<BoardMapper.Told> told,
            List<BoardMapper.Seen> seen,
            Map<String, String> names) {
        List<PairPage.Event> events = new ArrayList<>();
        if (about.issuedAt() != null) {
            events.add(across(PairPage.Kind.ISSUED, about.issuedAt().toLocalDate()));
        }
        told.forEach(one -> events.add(new PairPage.Event(
                PairPage.Kind.ROUND,
                one.roundNo(),
                one.reportedAt().toLocalDate(),
                names.getOrDefault(one.reporter(), ""),
                one.partyPercent(),
                one.partyWords(),
                one.businessPercent(),
                one.figure(),
                one.evidence())));
        seen.forEach(one -> events.add(new PairPage.Event(
                PairPage.Kind.INSPECTION,
                one.inspection(),
                one.dayOn(),
                names.getOrDefault(one.leader(), ""),
                null,
                one.party(),
                null,
                one.business(),
                one.words())));
        events.add(across(PairPage.Kind.DUE, card.pair().due()));
        events.sort(Comparator.comparing(PairPage.Event::day).thenComparing(PairPage.Event::kind));
        return events;
    }

    private static PairPage.Event across(PairPage.Kind kind, LocalDate day) {
        return new PairPage.Event(kind, 0, day, "", null, "", null, "", "");
    }
}
