package cn.tonggui.organisation;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.AccountMapper.Standing;
import cn.tonggui.organisation.AccountMapper.Who;
import cn.tonggui.organisation.PeopleMapper.HolderRow;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Sign-in accounts, and the tokens that come with one today: offices, what they imply, the identity from membership. */
@Component
class Accounts {

    private final AccountMapper mapper;
    private final PeopleMapper people;
    private final Offices offices;
    private final UnitTrees trees;

    Accounts(AccountMapper mapper, PeopleMapper people, Offices offices, UnitTrees trees) {
        this.people = people;
        this.mapper = mapper;
        this.offices = offices;
        this.trees = trees;
    }

    /** Usernames are lower case; one typed with capitals or blanks around it is the same account. */
    Optional<Account> account(String username) {
        return mapper.account(username.strip().toLowerCase(Locale.ROOT)).map(AccountMapper.AccountRow::account);
    }

    Optional<Account> account(PersonId id) {
        return mapper.accountOf(id.value()).map(AccountMapper.AccountRow::account);
    }

    List<Account> all() {
        return mapper.all().stream().map(AccountMapper.AccountRow::account).toList();
    }

    Viewer viewer(PersonId id) {
        UnitTree tree = trees.today();
        List<Standing> rows = mapper.standing(id.value(), tree.day());
        Who who = rows.stream()
                .filter(row -> !row.isOffice())
                .findFirst()
                .map(Standing::who)
                .orElseThrow(() -> new NotFound("person", id));
        if (!who.isPerson()) {
            Set<Token> role = who.unit() == null ? Set.of() : Set.of(roleOf(who));
            return new Viewer(id, who.name(), role, Set.of(), false);
        }
        Map<Token, Set<String>> holders = new HashMap<>();
        rows.stream()
                .filter(Standing::isOffice)
                .forEach(row -> withImplied(row.token())
                        .forEach(token -> holders.computeIfAbsent(token, any -> new HashSet<>())
                                .add(row.person())));
        holders.values().removeIf(people -> !people.contains(who.id()));
        Set<Token> held = new LinkedHashSet<>(holders.keySet());
        // Identities never count here: the members of a branch are many by nature.
        Set<Token> sole = new LinkedHashSet<>(held);
        sole.removeIf(token -> holders.get(token).size() > 1);
        Identity.of(who, tree).ifPresent(held::add);
        return new Viewer(id, who.name(), held, sole, true);
    }

    List<Viewer> viewers(Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        UnitTree tree = trees.today();
        List<String> asked = ids.stream().map(PersonId::value).distinct().toList();
        Map<String, Set<Token>> held = new HashMap<>();
        for (HolderRow row : people.heldBy(asked, tree.day())) {
            held.computeIfAbsent(row.person(), any -> new LinkedHashSet<>()).addAll(withImplied(row.token()));
        }
        Map<Token, Set<String>> holders = holders(held, tree.day());
        return mapper.persons(asked, tree.day()).stream()
                .map(who -> {
                    Set<Token> own = held.getOrDefault(who.id(), Set.of());
                    Set<Token> tokens = new LinkedHashSet<>(own);
                    Identity.of(who, tree).ifPresent(tokens::add);
                    Set<Token> alone = own.stream()
                            .filter(token ->
                                    holders.getOrDefault(token, Set.of()).size() < 2)
                            .collect(Collectors.toSet());
                    return new Viewer(new PersonId(who.id()), who.name(), tokens, alone, true);
                })
                .toList();
    }

    private Map<Token, Set<String>> holders(Map<String, Set<Token>> held, LocalDate today) {
        List<String> units = held.values().stream()
                .flatMap(Set::stream)
                .map(token -> token.unit().value())
                .distinct()
                .toList();
        Map<Token, Set<String>> holders = new HashMap<>();
        if (!units.isEmpty()) {
            for (HolderRow row : people.holdersAt(units, today)) {
                withImplied(row.token())
                        .forEach(token -> holders.computeIfAbsent(token, any -> new HashSet<>())
                                .add(row.person()));
            }
        }
        return holders;
    }

    boolean mayAct(PersonId id) {
        boolean enabled = account(id).filter(Account::enabled).isPresent();
        return enabled
                && mapper.who(id.value(), trees.today().day())
                        .filter(Who::isPerson)
                        .isPresent();
    }

    private List<Token> withImplied(Token token) {
        return offices.with(token.office()).stream()
                .map(office -> Token.at(office, token.unit()))
                .toList();
    }

    /** Whether the installation knows nobody yet. */
    boolean none() {
        return mapper.count() == 0;
    }

    /** An account of the whole enterprise that belongs to nobody. */
    void add(String username, String name, Account.Kind kind, String passwordHash, LocalDateTime at) {
        mapper.add(username, username, name, null, kind, null, passwordHash, at);
    }

    /** An auditor of QSGW holds {@code auditor@QSGW}, a system administrator {@code system-admin@QSGW}. */
    private static Token roleOf(Who account) {
        return Token.at(account.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), account.at());
    }
}
