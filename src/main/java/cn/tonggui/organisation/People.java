package cn.tonggui.organisation;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.AccountMapper.Who;
import cn.tonggui.organisation.PeopleMapper.PersonRow;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** People by id and by what is typed in a picker, and the organisation each belongs to. */
@Component
class People {

    private static final Set<Unit.Kind> PLACES =
            Set.of(Unit.Kind.COMMITTEE, Unit.Kind.GENERAL_BRANCH, Unit.Kind.BRANCH);

    private final PeopleMapper mapper;
    private final AccountMapper accounts;
    private final UnitTrees trees;

    People(PeopleMapper mapper, AccountMapper accounts, UnitTrees trees) {
        this.mapper = mapper;
        this.accounts = accounts;
        this.trees = trees;
    }

    List<Person> list(Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<String> distinct = ids.stream().map(PersonId::value).distinct().toList();
        return mapper.people(distinct).stream().map(PersonRow::person).toList();
    }

    List<Person> search(UnitCode scope, String words, int limit) {
        UnitTree tree = trees.today();
        tree.require(scope);
        Set<UnitCode> units = tree.scope(scope);
        String typed = literal(words);
        return mapper
                .search(
                        UnitTrees.values(units),
                        UnitTrees.values(tree.unitsServedBy(units)),
                        typed.isEmpty(),
                        "%" + typed + "%",
                        typed + "%",
                        limit,
                        tree.day())
                .stream()
                .map(PersonRow::person)
                .toList();
    }

    Placement placementOf(PersonId id) {
        UnitTree tree = trees.today();
        Who who = accounts.who(id.value(), tree.day())
                .filter(Who::isPerson)
                .orElseThrow(() -> new NotFound("person", id));
        UnitCode branch =
                Identity.of(who, tree).map(Token::unit).orElseThrow(() -> new RuleBroken("no-branch", who.name()));
        return placementOf(branch, tree);
    }

    Placement placementOf(UnitCode code) {
        UnitTree tree = trees.today();
        Unit unit = tree.require(code);
        if (!PLACES.contains(unit.kind())) {
            throw new RuleBroken("place-not-party", unit.name());
        }
        return placementOf(code, tree);
    }

    /** A committee above which there is none is its own superior. */
    private static Placement placementOf(UnitCode branch, UnitTree tree) {
        Unit unit = tree.require(branch);
        UnitCode superior = unit.parent() == null && unit.kind() == Unit.Kind.COMMITTEE ? branch : unit.parent();
        if (superior == null) {
            throw new IllegalStateException("branch " + branch + " has no organisation above, expected one");
        }
        UnitCode approver = tree.approverOf(branch).orElse(superior);
        return new Placement(branch, superior, approver, tree.acrossFrom(branch), tree.acrossFrom(approver));
    }

    /** What was typed, without blanks, its wildcards taken literally ({@code ESCAPE '!'}). */
    private static String literal(String words) {
        return words.replaceAll("\\s+", "").toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
    }
}
