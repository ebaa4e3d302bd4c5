package cn.tonggui.workflow;

import cn.tonggui.forms.Field;
import cn.tonggui.forms.Widget;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Restructured;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The case that changes suggest, opened by the system together with the rows that say so. */
@Component
class SuggestedCases {

    private final SuggestionMapper rows;
    private final CaseOpening opening;
    private final OneTransaction transaction;
    private final Organisation organisation;
    private final Clock clock;

    SuggestedCases(
            SuggestionMapper rows,
            CaseOpening opening,
            OneTransaction transaction,
            Organisation organisation,
            Clock clock) {
        this.rows = rows;
        this.opening = opening;
        this.transaction = transaction;
        this.organisation = organisation;
        this.clock = clock;
    }

    Set<SuggestionMapper.Answered> answered(Collection<String> changes) {
        return Set.copyOf(rows.answered(changes));
    }

    /** @throws org.springframework.dao.DuplicateKeyException one of the changes has its case already: nothing was opened */
    void open(ProcessFiles files, LedgerSuggestion suggestion, UnitCode unit, List<Restructured> changes) {
        Map<String, Object> values = values(files, suggestion, unit, changes);
        transaction.run(() -> {
            String id = opening.open(files.process(), values, unit).file().id();
            rows.add(changes, files.process(), id, LocalDateTime.now(clock));
            return id;
        });
    }

    private Map<String, Object> values(
            ProcessFiles files, LedgerSuggestion suggestion, UnitCode unit, List<Restructured> changes) {
        LocalDate on =
                changes.stream().map(Restructured::on).min(LocalDate::compareTo).orElseThrow();
        Map<String, String> places = Map.of(
                "unit", organisation.require(unit).name(),
                "on", PaperWords.DAY.format(on),
                "changes", changes.stream().map(Restructured::words).collect(Collectors.joining()));
        Map<String, Object> values = new LinkedHashMap<>();
        suggestion.with().forEach((name, pattern) -> {
            Field field = files.startForm().find(name).orElseThrow();
            values.put(name, field.widget() == Widget.DATE ? on.toString() : text(pattern, places, field));
        });
        if (files.ledger().place() != null) {
            values.put(files.ledger().place(), unit.value());
        }
        return values;
    }

    private static String text(String pattern, Map<String, String> places, Field field) {
        String text = CasePlaces.PLACE
                .matcher(pattern)
                .replaceAll(place -> Matcher.quoteReplacement(places.get(place.group(1))));
        return CasePlaces.fit(text, field.maxLength());
    }
}
