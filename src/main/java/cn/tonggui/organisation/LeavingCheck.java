package cn.tonggui.organisation;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Nobody leaves, is shut out or gives up an office while work would be left without anybody: what waits by name, or for a
 * token that nobody else holds, is handed over first (交接).
 */
@Component
class LeavingCheck {

    private static final int NAMED = 5;

    private final Accounts accounts;
    private final Offices offices;
    private final UnitTrees trees;
    private final List<InHand> inHand;

    LeavingCheck(Accounts accounts, Offices offices, UnitTrees trees, List<InHand> inHand) {
        this.accounts = accounts;
        this.offices = offices;
        this.trees = trees;
        this.inHand = inHand;
    }

    void check(Check check) {
        Entry entry = check.entry();
        switch (entry.kind()) {
            case PERSON_LEAVE -> leaves(check, "person", entry.value("person"));
            case ACCOUNT_CLOSE ->
                check.picture()
                        .accounts
                        .find(entry.value("username"))
                        .map(Line.OfAccount::person)
                        .ifPresent(person -> leaves(check, "username", person));
            case OFFICE_END -> givesUp(check, entry);
            default -> {}
        }
    }

    private void leaves(Check check, String field, String person) {
        PersonId id = new PersonId(person);
        List<String> held =
                inHand.stream().flatMap(one -> one.heldBy(id).stream()).toList();
        if (!held.isEmpty()) {
            String named = held.stream().limit(NAMED).collect(Collectors.joining("、"));
            check.found(
                    field, "leaves-work", held.size(), named, check.picture().personName(person));
        }
        vacated(check, field, sole(id));
    }

    private void givesUp(Check check, Entry entry) {
        Set<Token> ends = tokens(entry);
        ends.retainAll(sole(new PersonId(entry.value("person"))));
        // what waits follows the office to whoever begins in it with the same decision
        check.picture().succeeding.forEach(begins -> ends.removeAll(tokens(begins)));
        vacated(check, "office", ends);
    }

    private Set<Token> tokens(Entry entry) {
        return offices.with(entry.value("office")).stream()
                .map(office -> Token.at(office, new UnitCode(entry.value("unit"))))
                .collect(Collectors.toSet());
    }

    private void vacated(Check check, String field, Collection<Token> tokens) {
        List<Token> waiting = tokens.isEmpty()
                ? List.of()
                : inHand.stream()
                        .flatMap(one -> one.waitingFor(tokens).stream())
                        .toList();
        if (!waiting.isEmpty()) {
            String named = waiting.stream()
                    .map(token -> offices.words(token, trees.today().require(token.unit())))
                    .sorted()
                    .collect(Collectors.joining("、"));
            check.found(field, "leaves-office", named);
        }
    }

    private Set<Token> sole(PersonId person) {
        try {
            Viewer viewer = accounts.viewer(person);
            return viewer.soleTokens();
        } catch (NotFound nobodyOfToday) {
            return Set.of();
        }
    }
}
