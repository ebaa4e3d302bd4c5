package cn.tonggui.workflow;

import cn.tonggui.kernel.RuleBroken;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes up the cases whose numbers stand in the field, or in the column, that the ledger names at this step. */
@Component
class LinkCase implements JavaDelegate {

    private final CaseTurns turns;
    private final ProcessLibrary library;
    private final LinkedCases linked;

    LinkCase(CaseTurns turns, ProcessLibrary library, LinkedCases linked) {
        this.turns = turns;
        this.library = library;
        this.linked = linked;
    }

    /** @throws RuleBroken {@code case-unknown}, or the ledger's code: there is no such case, it is of another process, or this one */
    @Override
    public void execute(DelegateExecution step) {
        CaseTurn turn = turns.of(step.getProcessInstanceId());
        ProcessFiles files = library.version(step.getProcessDefinitionId());
        String id = step.getCurrentActivityId();
        LedgerLink link = files.ledger().links().get(id);
        if (link == null) {
            throw new IllegalStateException("ledger '" + files.ledger().title() + "' takes up nothing at " + id);
        }
        List<String> numbers = numbers(link.number(), files, turn);
        if (numbers.isEmpty()) {
            return;
        }
        Map<String, String> found = linked.numbered(link.process(), numbers);
        for (String number : numbers) {
            String there = found.get(number);
            if (there == null || there.equals(turn.file().id())) {
                throw new RuleBroken(link.rule(), number).at(link.field());
            }
            linked.link(turn, there, link.kind());
        }
    }

    private static List<String> numbers(String place, ProcessFiles files, CaseTurn turn) {
        int dot = place.indexOf('.');
        Stream<CaseRow> rows = dot < 0
                ? Stream.of(CaseRow.of(files, turn))
                : CaseRow.of(files, turn, place.substring(0, dot)).stream();
        return rows.map(row -> Objects.toString(row.value(place).orElse(""), "").strip())
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
    }
}
