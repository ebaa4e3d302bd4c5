package cn.tonggui.organisation;

import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Door of the lists that administrators see: accounts, and people who have none. Of people they learn name, number, unit and
 * post. SD16: the audit administrator knows of the audit side alone.
 */
@Component
public class AccountDesk {

    static final int PAGE = 50;
    private static final int MOST_AT_ONCE = 300;
    private static final int SHORTEST_NAME = 2;

    private final AccountDeskMapper mapper;
    private final AccountMapper accounts;
    private final UnitTrees trees;
    private final Clock clock;

    AccountDesk(AccountDeskMapper mapper, AccountMapper accounts, UnitTrees trees, Clock clock) {
        this.mapper = mapper;
        this.accounts = accounts;
        this.trees = trees;
        this.clock = clock;
    }

    /**
     * An account in a list.
     *
     * @param number the person's, empty for an account without one
     * @param place the unit in words, for an auditor the scope, else empty
     * @param locked until when it has to wait after failed attempts, or null
     * @param mayIssue whether this viewer gives it an initial password
     */
    public record Item(
            String username,
            String name,
            Account.Kind kind,
            String number,
            String place,
            String post,
            boolean enabled,
            boolean initial,
            @Nullable LocalDateTime lastSignIn,
            @Nullable LocalDateTime locked,
            boolean own,
            boolean mayIssue) {}

    /** @param next the username after which the next page begins, or null */
    public record Page(List<Item> items, @Nullable String next) {}

    /** A person without an account. @param proposed a username that is free, from the name; @param numbered the same from the number */
    public record Candidate(String person, String name, String place, String post, String proposed, String numbered) {}

    @Transactional(readOnly = true)
    public Page list(AccountQuery query, Viewer viewer) {
        Account.Kind by = kind(viewer);
        List<AccountDeskMapper.Row> rows = mapper.list(
                query,
                query.pattern(),
                unitsOf(query.unit()),
                by == Account.Kind.AUDIT_ADMIN,
                LocalDateTime.now(clock),
                PAGE + 1);
        List<Item> items =
                rows.stream().limit(PAGE).map(row -> item(row, by, viewer)).toList();
        return new Page(items, rows.size() > PAGE ? items.get(PAGE - 1).username() : null);
    }

    /** @throws NotFound also for one of the other side */
    @Transactional(readOnly = true)
    public Item require(String username, Viewer viewer) {
        Account.Kind by = kind(viewer);
        return mapper.find(username, LocalDateTime.now(clock))
                .filter(row -> by != Account.Kind.AUDIT_ADMIN || AccountChanges.auditSide(row.kind()))
                .map(row -> item(row, by, viewer))
                .orElseThrow(() -> new NotFound("account"));
    }

    private Item item(AccountDeskMapper.Row row, Account.Kind by, Viewer viewer) {
        boolean personal = row.kind() == Account.Kind.PERSON;
        return new Item(
                row.username(),
                row.name(),
                row.kind(),
                personal ? row.id() : "",
                place(row.unit()),
                row.post() == null ? "" : row.post(),
                row.enabled(),
                row.mustChange(),
                row.lastSignIn(),
                row.lockedUntil(),
                row.id().equals(viewer.id().value()),
                row.enabled() && InitialPasswords.mayIssue(by, row.kind()));
    }

    /** People of the organisation and those beneath who have no account, no more than 300, each with usernames still free. */
    @Transactional(readOnly = true)
    public List<Candidate> without(String unit, Collection<String> alsoTaken, Viewer viewer) {
        if (kind(viewer) != Account.Kind.SYSTEM_ADMIN) {
            throw new NotAllowed("change-not-yours");
        }
        Collection<String> units = unitsOf(unit);
        if (units.isEmpty()) {
            return List.of();
        }
        Set<String> taken = new HashSet<>(alsoTaken);
        mapper.taken().forEach(name -> taken.add(name.toLowerCase(Locale.ROOT)));
        return mapper.without(units, trees.today().day(), MOST_AT_ONCE).stream()
                .map(person -> candidate(person, taken))
                .toList();
    }

    private Candidate candidate(AccountDeskMapper.Without person, Set<String> taken) {
        String number = person.id().toLowerCase(Locale.ROOT);
        String numbered = taken.contains(number) ? number + ".1" : number;
        String proposed = person.pinyin().length() < SHORTEST_NAME ? numbered : free(person.pinyin(), taken);
        taken.add(proposed);
        return new Candidate(person.id(), person.name(), place(person.unit()), person.post(), proposed, numbered);
    }

    private static String free(String pinyin, Set<String> taken) {
        String name = pinyin;
        for (int i = 2; taken.contains(name); i++) {
            name = pinyin + i;
        }
        return name;
    }

    /** The administrative units at and beneath the one, with those that a party organisation covers. */
    private Collection<String> unitsOf(String unit) {
        UnitTree tree = trees.today();
        return tree.find(new UnitCode(unit))
                .map(found -> UnitTrees.values(tree.scope(found.code())))
                .orElse(List.of());
    }

    private String place(@Nullable String unit) {
        return unit == null
                ? ""
                : trees.today().find(new UnitCode(unit)).map(Unit::name).orElse(unit);
    }

    private Account.Kind kind(Viewer viewer) {
        return accounts.accountOf(viewer.id().value())
                .map(AccountMapper.AccountRow::kind)
                .orElseThrow(() -> new NotFound("account"));
    }
}
