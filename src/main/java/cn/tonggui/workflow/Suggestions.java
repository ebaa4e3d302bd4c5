package cn.tonggui.workflow;

import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Restructured;
import cn.tonggui.organisation.Restructuring;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Opens what changes of the administrative units suggest, as the ledgers say in {@code suggestedBy}: once for each change, on
 * several nodes and after days of standstill; what became known together becomes one case.
 */
@Component
class Suggestions {

    private static final Logger LOG = LoggerFactory.getLogger(Suggestions.class);
    /** 行政变更后三十日内必须有结论: what is older was answered without the system. */
    private static final int DAYS = 30;

    private final Restructuring restructuring;
    private final ProcessLibrary library;
    private final SuggestedCases suggested;
    private final Organisation organisation;
    private final Clock clock;

    Suggestions(
            Restructuring restructuring,
            ProcessLibrary library,
            SuggestedCases suggested,
            Organisation organisation,
            Clock clock) {
        this.restructuring = restructuring;
        this.library = library;
        this.suggested = suggested;
        this.organisation = organisation;
        this.clock = clock;
    }

    void run() {
        look(restructuring.since(LocalDate.now(clock).minusDays(DAYS)));
    }

    void look(List<Restructured> changes) {
        if (!changes.isEmpty()) {
            Set<SuggestionMapper.Answered> answered = suggested.answered(
                    changes.stream().map(Restructured::change).toList());
            library.all().forEach(files -> look(files, changes, answered));
        }
    }

    private void look(ProcessFiles files, List<Restructured> changes, Set<SuggestionMapper.Answered> answered) {
        for (LedgerSuggestion suggestion : files.ledger().suggestedBy()) {
            Map<UnitCode, List<Restructured>> byUnit = new LinkedHashMap<>();
            changes.stream()
                    .filter(suggestion::follows)
                    .filter(one -> !answered.contains(new SuggestionMapper.Answered(one.change(), files.process())))
                    .forEach(one ->
                            to(suggestion, one).ifPresent(unit -> byUnit.merge(unit, List.of(one), Suggestions::both)));
            byUnit.forEach((unit, told) -> open(files, suggestion, unit, told));
        }
    }

    private Optional<UnitCode> to(LedgerSuggestion suggestion, Restructured change) {
        return change.party().stream()
                .filter(unit ->
                        suggestion.to().contains(organisation.require(unit).kind()))
                .findFirst();
    }

    private static List<Restructured> both(List<Restructured> one, List<Restructured> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private void open(ProcessFiles files, LedgerSuggestion suggestion, UnitCode unit, List<Restructured> told) {
        try {
            suggested.open(files, suggestion, unit, told);
        } catch (DuplicateKeyException anotherNode) {
            LOG.debug("{} at {} is suggested already", files.process(), unit);
        } catch (RuntimeException failure) {
            // One organisation must not keep all others from being told; this one is tried again by the next round.
            LOG.error("{} could not be suggested at {}", files.process(), unit, failure);
        }
    }
}
