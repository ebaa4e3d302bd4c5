package cn.tonggui.workflow;

import cn.tonggui.forms.Field;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.UnitCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the case, or for each row of a table the case, that the ledger names at this step. */
@Component
class OpenCase implements JavaDelegate {

    private final CaseTurns turns;
    private final ProcessLibrary library;
    private final CasePlaces places;
    private final LinkedCases linked;
    private final SystemValues keeping;

    OpenCase(CaseTurns turns, ProcessLibrary library, CasePlaces places, LinkedCases linked, SystemValues keeping) {
        this.turns = turns;
        this.library = library;
        this.places = places;
        this.linked = linked;
        this.keeping = keeping;
    }

    /** @throws RuleBroken {@code open-missing}: what the other case cannot begin without stands nowhere; or what that refuses */
    @Override
    public void execute(DelegateExecution step) {
        CaseTurn turn = turns.of(step.getProcessInstanceId());
        ProcessFiles files = library.version(step.getProcessDefinitionId());
        String id = step.getCurrentActivityId();
        LedgerOpening opening = files.ledger().opens().get(id);
        if (opening == null) {
            throw new IllegalStateException("ledger '" + files.ledger().title() + "' opens nothing at " + id);
        }
        if (opening.each() == null) {
            String number = open(opening, CaseRow.of(files, turn));
            if (opening.into() != null && !number.isEmpty()) {
                keeping.keep(turn, id, Map.of(opening.into(), number));
            }
            return;
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (CaseRow row : CaseRow.of(files, turn, opening.each())) {
            Map<String, Object> cells = new LinkedHashMap<>(row.cells());
            String number = open(opening, row);
            if (opening.into() != null && !number.isEmpty()) {
                cells.put(opening.into(), number);
            }
            rows.add(cells);
        }
        if (opening.into() != null) {
            keeping.keep(turn, id, Map.of(opening.each(), rows));
        }
    }

    /** @return its number; empty when nothing is to be opened */
    private String open(LedgerOpening opening, CaseRow row) {
        boolean left = Stream.of(opening.unless(), opening.into())
                .filter(Objects::nonNull)
                .anyMatch(name -> row.has(opening.placeOf(name)));
        if (left || !row.meets(opening.when())) {
            return "";
        }
        ProcessFiles there = library.latest(opening.process()).orElseThrow(() -> new NotFound("process"));
        UnitCode unit = places.unit(opening.unit(), row)
                .orElseThrow(() -> missing(there, row.files().fieldTitle(opening.unit())));
        Map<String, Object> values = values(opening, row, there, unit);
        return linked.open(row.turn(), opening.process(), values, unit, initiator(opening, row.turn()), opening.kind())
                .caseNumber();
    }

    private Map<String, Object> values(LedgerOpening opening, CaseRow row, ProcessFiles there, UnitCode unit) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (there.ledger().place() != null) {
            values.put(there.ledger().place(), unit.value());
        }
        for (Field field : there.startForm().fields()) {
            Object value = CaseKeeper.filled(places.fill(opening.with().getOrDefault(field.name(), ""), row, field));
            if (value != null) {
                values.put(field.name(), value);
            }
            if (field.required() && !values.containsKey(field.name())) {
                throw missing(there, field.title());
            }
        }
        return values;
    }

    /** Who finished the step, or began the case where nobody did: a way round it leads here too. */
    private PersonId initiator(LedgerOpening opening, CaseTurn turn) {
        return turns.finisher(turn, opening.by())
                .map(PersonId::new)
                .orElseGet(() -> new PersonId(turn.file().initiator()));
    }

    private static RuleBroken missing(ProcessFiles there, String field) {
        return new RuleBroken("open-missing", there.ledger().title(), field);
    }
}
