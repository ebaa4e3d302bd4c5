package cn.tonggui.workflow;

import cn.tonggui.regulation.Rulebook;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The parameters a ledger names, as they were on the day the case was opened: a running case keeps its own. */
@Component
class CaseParameters {

    private final CaseParameterMapper rows;
    private final Rulebook rulebook;

    CaseParameters(CaseParameterMapper rows, Rulebook rulebook) {
        this.rows = rows;
        this.rulebook = rulebook;
    }

    void keep(CaseFile file, Ledger ledger) {
        if (!ledger.parameters().isEmpty()) {
            rows.keep(file.id(), rulebook.parameters(ledger.parameters(), opened(file)));
        }
    }

    /** By name; those a later version of the ledger named are taken from the day of opening too. */
    Map<String, String> of(CaseFile file, Ledger ledger) {
        Map<String, String> settings = new HashMap<>();
        rows.of(file.id()).forEach(kept -> settings.put(kept.name(), kept.setting()));
        List<String> missing = ledger.parameters().stream()
                .filter(name -> !settings.containsKey(name))
                .toList();
        settings.putAll(rulebook.parameters(missing, opened(file)));
        return settings;
    }

    private static LocalDate opened(CaseFile file) {
        return file.openedAt().toLocalDate();
    }
}
