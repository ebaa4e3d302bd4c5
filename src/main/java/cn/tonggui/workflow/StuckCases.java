package cn.tonggui.workflow;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Token;
import cn.tonggui.organisation.Organisation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Looks for cases that cannot go on. What {@link CaseTurns} refuses to commit cannot come from an action; it can come from a
 * restored backup, from SQL by hand, or from people who leave.
 */
@Component
class StuckCases {

    private static final int MOST_OF_A_KIND = 200;

    private final EngineRoomMapper rows;
    private final ProcessLibrary library;
    private final Organisation organisation;

    StuckCases(EngineRoomMapper rows, ProcessLibrary library, Organisation organisation) {
        this.rows = rows;
        this.library = library;
        this.organisation = organisation;
    }

    /** At most ten statements, whatever there is to look at. */
    List<StuckCase> find() {
        List<StuckCase> found = new ArrayList<>();
        add(found, StuckCase.Kind.NO_INSTANCE, rows.withoutInstance(MOST_OF_A_KIND));
        add(found, StuckCase.Kind.CASE_NOT_OPEN, rows.withoutOpenCase(MOST_OF_A_KIND));
        add(found, StuckCase.Kind.NO_NEXT, rows.withoutNext(MOST_OF_A_KIND));
        add(found, StuckCase.Kind.NOBODY, rows.waitingFor(unable(), MOST_OF_A_KIND));
        add(found, StuckCase.Kind.JOIN, waitingInVain());
        return found;
    }

    private void add(List<StuckCase> found, StuckCase.Kind kind, List<EngineRoomMapper.StuckRow> stuck) {
        stuck.forEach(row -> {
            ProcessFiles files = library.version(row.definitionId());
            String drawn = files.stepName(row.step());
            found.add(new StuckCase(
                    kind, row.number(), files.ledger().title(), drawn.isEmpty() ? row.step() : drawn, row.since()));
        });
    }

    /** People without an account they could use, and tokens that only such people hold, or nobody. */
    private Collection<String> unable() {
        Set<String> takers = new HashSet<>(rows.takers());
        Set<Token> tokens = takers.stream()
                .filter(taker -> taker.contains("@"))
                .map(Token::parse)
                .collect(Collectors.toSet());
        List<PersonId> people = takers.stream()
                .filter(taker -> !taker.contains("@"))
                .map(PersonId::new)
                .toList();
        organisation.ableTokens(tokens).forEach(token -> takers.remove(token.toString()));
        organisation.ablePeople(people).forEach(person -> takers.remove(person.value()));
        return takers;
    }

    private List<EngineRoomMapper.StuckRow> waitingInVain() {
        return rows.tokensBesideStopped().stream()
                .collect(Collectors.groupingBy(EngineRoomMapper.TokenRow::instanceId))
                .values()
                .stream()
                .flatMap(tokens ->
                        JoinCheck.inVain(
                                tokens,
                                library.version(tokens.get(0).definitionId()).model())
                                .stream())
                .map(token -> new EngineRoomMapper.StuckRow(
                        token.number(), token.definitionId(), token.element(), token.since()))
                .limit(MOST_OF_A_KIND)
                .toList();
    }
}
