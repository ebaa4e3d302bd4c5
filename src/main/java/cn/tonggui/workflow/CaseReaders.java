package cn.tonggui.workflow;

import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.UnitsMoved;
import cn.tonggui.workflow.CaseReaderMapper.Place;
import cn.tonggui.workflow.CaseReaderMapper.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When organisations move, those above may read the cases of those beneath, open and closed, from the same moment; those
 * who were above may not, except what they took part in (docs/decisions/0004).
 */
@Component
class CaseReaders {

    private static final int AT_ONCE = 500;

    private final CaseReaderMapper mapper;
    private final ProcessLibrary library;

    CaseReaders(CaseReaderMapper mapper, ProcessLibrary library) {
        this.mapper = mapper;
        this.library = library;
    }

    private record Group(String unit, String definition) {}

    @EventListener
    void follow(UnitsMoved moved) {
        List<String> units =
                moved.shifts().keySet().stream().map(UnitCode::value).sorted().toList();
        Map<Group, List<String>> cases = mapper.lockedAt(units).stream()
                .collect(Collectors.groupingBy(
                        place -> new Group(place.unit(), place.definitionId()),
                        Collectors.mapping(Place::id, Collectors.toList())));
        cases.forEach((group, ids) -> {
            UnitsMoved.Shift shift = moved.shifts().get(new UnitCode(group.unit));
            Ledger ledger = library.version(group.definition).ledger();
            for (int from = 0; from < ids.size(); from += AT_ONCE) {
                follow(ids.subList(from, Math.min(from + AT_ONCE, ids.size())), shift, ledger);
            }
        });
    }

    private void follow(List<String> cases, UnitsMoved.Shift shift, Ledger ledger) {
        Set<String> left = readers(ledger, shift.left());
        if (!left.isEmpty()) {
            mapper.dismiss(cases, left);
        }
        Set<String> joined = readers(ledger, shift.joined());
        if (joined.isEmpty()) {
            return;
        }
        Set<Reader> there = new HashSet<>(mapper.among(cases, joined));
        List<Reader> missing = new ArrayList<>();
        for (String id : cases) {
            joined.stream()
                    .map(reader -> new Reader(reader, id))
                    .filter(reader -> !there.contains(reader))
                    .forEach(missing::add);
        }
        if (!missing.isEmpty()) {
            mapper.admit(missing);
        }
    }

    /** The keys under which a case is open at organisations above its own, as it was when it was opened. */
    static Set<String> readers(Ledger ledger, Collection<UnitCode> above) {
        return above.stream()
                .flatMap(unit -> Stream.of(ledger.readers(), ledger.oversee(), List.of("auditor"))
                        .flatMap(List::stream)
                        .map(office -> Token.at(office, unit).toString()))
                .collect(Collectors.toSet());
    }
}
