package cn.tonggui.workflow;

import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which documents of a case are open to people who may not read the case: the ledger names their offices at the case's own
 * organisation (docs/decisions/0010).
 */
@Component
public class PaperReaders {

    private final CaseReaderMapper cases;
    private final ProcessLibrary library;

    PaperReaders(CaseReaderMapper cases, ProcessLibrary library) {
        this.cases = cases;
        this.library = library;
    }

    /** @param step id of the documents in the ledger */
    public record Open(String caseId, String step, String template) {}

    /** What the viewer may open of what these cases issue or will issue, in one statement. */
    public Set<Open> open(Collection<String> caseIds, Viewer viewer) {
        return caseIds.isEmpty()
                ? Set.of()
                : cases.places(caseIds).stream()
                        .flatMap(place -> open(place, viewer))
                        .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Open> open(CaseReaderMapper.Place place, Viewer viewer) {
        UnitCode unit = new UnitCode(place.unit());
        return library.version(place.definitionId()).ledger().documents().entrySet().stream()
                .flatMap(issued -> issued.getValue().stream()
                        .filter(paper -> holds(paper.readers(), unit, viewer))
                        .map(paper -> new Open(place.id(), issued.getKey(), paper.template())));
    }

    private static boolean holds(List<String> offices, UnitCode unit, Viewer viewer) {
        return offices.stream().anyMatch(office -> viewer.holds(Token.at(office, unit)));
    }
}
