package cn.tonggui.workflow;

import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Door for what a score rests on (佐证): cases that speak for an indicator, as their ledgers say, and are open to the viewer. */
@Component
public class Evidence {

    /** Of one unit and period; a quarter of a busy branch has some dozens. */
    private static final int MOST = 2000;

    private final CaseReadMapper cases;
    private final ProcessLibrary library;

    Evidence(CaseReadMapper cases, ProcessLibrary library) {
        this.cases = cases;
        this.library = library;
    }

    /**
     * @param indicator of the score sheet, {@code P6}
     * @param label what such a case is called there, 实事
     * @param closedAt null while it is open
     */
    public record Piece(
            String indicator,
            String label,
            String caseId,
            String number,
            String title,
            LocalDateTime openedAt,
            @Nullable LocalDateTime closedAt) {}

    /** Cases of the unit, open or duly closed, that were under way on one of the days, both included; latest first, one statement. */
    public List<Piece> of(UnitCode unit, LocalDate from, LocalDate until, Viewer viewer) {
        Map<String, Ledger.Evidence> speaking = library.all().stream()
                .filter(files -> files.ledger().evidence() != null)
                .collect(Collectors.toMap(
                        ProcessFiles::process, files -> files.ledger().evidence()));
        return cases
                .speaking(
                        viewer.readerKeys(),
                        unit.value(),
                        List.copyOf(speaking.keySet()),
                        from.atStartOfDay(),
                        until.plusDays(1).atStartOfDay(),
                        MOST)
                .stream()
                .map(line -> piece(line, speaking.get(line.process())))
                .toList();
    }

    /** Which of the cases are open to the viewer: id → number, one statement. */
    public Map<String, String> readable(Collection<String> ids, Viewer viewer) {
        return ids.isEmpty()
                ? Map.of()
                : cases.readable(List.copyOf(ids), viewer.readerKeys()).stream()
                        .collect(Collectors.toMap(CaseReadMapper.Line::id, CaseReadMapper.Line::number));
    }

    private static Piece piece(CaseReadMapper.Line line, Ledger.Evidence evidence) {
        return new Piece(
                evidence.indicator(),
                evidence.label(),
                line.id(),
                line.number(),
                line.title(),
                line.openedAt(),
                line.closedAt());
    }
}
