package cn.tonggui.workflow;

import cn.tonggui.forms.Field;
import cn.tonggui.forms.FormDefinition;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts values into a case as an act of the system: what a rule computed, or what another case told it. */
@Component
class SystemValues {

    private final CaseTurns turns;
    private final ProcessLibrary library;
    private final CaseKeeper keeper;
    private final Clock clock;

    SystemValues(CaseTurns turns, ProcessLibrary library, CaseKeeper keeper, Clock clock) {
        this.turns = turns;
        this.library = library;
        this.keeper = keeper;
        this.clock = clock;
    }

    void keep(CaseTurn turn, String step, Map<String, Object> values) {
        ProcessFiles files = library.version(turn.file().definitionId());
        Map<String, Object> given = new LinkedHashMap<>();
        values.forEach((name, value) -> given.put(name, CaseKeeper.filled(value)));
        Map<String, Object> stored = CaseData.read(CaseData.write(given));
        FormDefinition form = form(files, step, stored);
        List<CaseView.Change> changes = keeper.changes(form, turn.values(), stored);
        CaseKeeper.merge(turn, files, form, stored);
        if (!changes.isEmpty()) {
            record(turn, files, step, changes);
        }
    }

    private static FormDefinition form(ProcessFiles files, String id, Map<String, Object> values) {
        List<Field> fields = values.keySet().stream()
                .map(name -> files.formWith(name)
                        .flatMap(form -> form.find(name))
                        .orElseThrow(() -> new IllegalStateException(
                                id + " keeps " + name + ", which no form of " + files.process() + " shows")))
                .collect(Collectors.toList());
        return new FormDefinition(files.process() + "/" + id, files.stepName(id), fields);
    }

    private void record(CaseTurn turn, ProcessFiles files, String step, List<CaseView.Change> changes) {
        LocalDateTime now = LocalDateTime.now(clock);
        long rev = turn.nextRev();
        CaseFile file = turn.file();
        turns.record(
                CaseActMapper.Row.bySystem(file, rev, now, "keep", step, "")
                        .saying(files.stepName(step), CaseData.write(changes)),
                null,
                new ValuesKept(file.id(), file.number(), rev, now, step, changes));
    }
}
