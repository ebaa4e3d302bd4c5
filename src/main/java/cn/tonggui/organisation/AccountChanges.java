package cn.tonggui.organisation;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Accounts: opened for a person or for one of the four kinds without, closed, opened again. SD16: those of the audit side
 * are the audit administrator's to enter, all others the system administrator's; the security administrator is the second.
 */
@Component
class AccountChanges implements ChangeFamily {

    /** The kinds without a person, as a form offers them. */
    enum Role {
        SYSTEM_ADMIN,
        SECURITY_ADMIN,
        AUDIT_ADMIN,
        AUDITOR;

        Account.Kind kind() {
            return Account.Kind.valueOf(name());
        }
    }

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]*");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 40;
    // the username of an account without a person is its id too
    private static final int LONGEST_ID = 20;
    private static final Set<Account.Kind> NEVER_WITHOUT =
            Set.of(Account.Kind.SYSTEM_ADMIN, Account.Kind.SECURITY_ADMIN, Account.Kind.AUDIT_ADMIN);

    private final PasswordBook book;

    AccountChanges(PasswordBook book) {
        this.book = book;
    }

    /** Whether accounts of the kind belong to the audit side, apart from all others (SD16). */
    static boolean auditSide(Account.Kind kind) {
        return kind == Account.Kind.AUDIT_ADMIN || kind == Account.Kind.AUDITOR;
    }

    @Override
    public Set<ChangeKind> kinds() {
        return Set.of(
                ChangeKind.ACCOUNT_OPEN,
                ChangeKind.ROLE_ACCOUNT_OPEN,
                ChangeKind.ACCOUNT_CLOSE,
                ChangeKind.ACCOUNT_REOPEN);
    }

    @Override
    public String subject(Entry entry) {
        return entry.value("username");
    }

    @Override
    public @Nullable String unit(Entry entry, Picture picture) {
        return null;
    }

    @Override
    public boolean needsSecond(ChangeKind kind) {
        return true;
    }

    @Override
    public boolean byAdministrators(ChangeKind kind, boolean firstStart) {
        return true;
    }

    @Override
    public boolean byAuditAdministrator(ChangeKind kind) {
        return kind != ChangeKind.ACCOUNT_OPEN;
    }

    @Override
    public boolean byDepartment(ChangeKind kind) {
        return false;
    }

    @Override
    public void check(Check check) {
        check.notAhead();
        switch (check.entry().kind()) {
            case ACCOUNT_OPEN -> checkOpening(check);
            case ROLE_ACCOUNT_OPEN -> checkRole(check);
            case ACCOUNT_CLOSE -> checkClosing(check);
            default -> checkReopening(check);
        }
    }

    private static void checkOpening(Check check) {
        checkUsername(check, LONGEST);
        check.person("person")
                .ifPresent(person -> check.picture().accounts.about(Line.person(person.id())).stream()
                        .findFirst()
                        .ifPresent(account ->
                                check.found("person", "account-has-one", person.name(), account.username())));
    }

    private static void checkRole(Check check) {
        String username = checkUsername(check, LONGEST_ID);
        boolean number =
                check.picture().people.find(username.toUpperCase(Locale.ROOT)).isPresent()
                        || check.picture().people.find(username).isPresent();
        if (number) {
            check.found("username", "account-is-person");
        }
        check.required("name", 40);
        Optional<Role> role = check.word("kind", Role.class);
        boolean auditor = role.filter(one -> one == Role.AUDITOR).isPresent();
        if (auditor) {
            check.unit("scope");
        } else if (!check.entry().value("scope").isEmpty()) {
            check.found("scope", "account-scope");
        }
        role.ifPresent(one -> checkSide(check, one.kind()));
    }

    private static String checkUsername(Check check, int longest) {
        String username = check.required("username", longest);
        if (!username.isEmpty()
                && (username.length() < SHORTEST || !USERNAME.matcher(username).matches())) {
            check.found("username", "account-pattern");
        }
        boolean taken = check.picture().accounts.find(username).isPresent()
                || !check.picture().accounts.about(Line.person(username)).isEmpty();
        if (taken) {
            check.found("username", "account-taken", username);
        }
        return username;
    }

    private static void checkClosing(Check check) {
        Line.OfAccount account = existing(check, true);
        if (account == null) {
            return;
        }
        boolean last = NEVER_WITHOUT.contains(account.kind())
                && check.picture().accounts.all().stream()
                                .filter(one -> one.kind() == account.kind() && one.enabled())
                                .count()
                        < 2;
        if (last) {
            check.found("username", "account-last", account.kind());
        }
    }

    private static void checkReopening(Check check) {
        Line.OfAccount account = existing(check, false);
        if (account == null || account.person() == null) {
            return;
        }
        check.picture()
                .people
                .find(account.person())
                .filter(person -> person.endsBefore(check.picture().today.plusDays(1)))
                .ifPresent(person -> check.found("username", "person-left", person.name(), person.validTo()));
    }

    /** The account, if it is there, in that state, of the side of whoever enters, and not the own; otherwise null. */
    private static Line.@Nullable OfAccount existing(Check check, boolean enabled) {
        String username = check.required("username", 60);
        Line.OfAccount account = check.picture().accounts.find(username).orElse(null);
        if (account == null) {
            check.found("username", "account-unknown", username);
            return null;
        }
        checkSide(check, account.kind());
        if (account.id().equals(check.enteredBy())) {
            check.found("username", "account-own");
        }
        if (account.enabled() != enabled) {
            check.found("username", enabled ? "account-closed" : "account-open", username);
        }
        return check.clean() ? account : null;
    }

    private static void checkSide(Check check, Account.Kind kind) {
        if (auditSide(kind) != (check.enteredByKind() == Account.Kind.AUDIT_ADMIN)) {
            check.found("kind", "SD16", kind);
        }
    }

    @Override
    public void apply(Entry entry, Picture picture) {
        String username = subject(entry);
        switch (entry.kind()) {
            case ACCOUNT_OPEN -> picture.accounts.add(personal(entry, picture));
            case ROLE_ACCOUNT_OPEN -> picture.accounts.add(role(entry));
            default ->
                picture.accounts.change(picture.accounts
                        .find(username)
                        .orElseThrow()
                        .enabled(entry.kind() == ChangeKind.ACCOUNT_REOPEN));
        }
    }

    private Line.OfAccount personal(Entry entry, Picture picture) {
        String person = entry.value("person");
        return new Line.OfAccount(
                entry.value("username"),
                person,
                picture.personName(person),
                person,
                Account.Kind.PERSON,
                null,
                book.unknown(),
                true);
    }

    private Line.OfAccount role(Entry entry) {
        String username = entry.value("username");
        String scope = entry.value("scope");
        Account.Kind kind = Account.Kind.valueOf(entry.value("kind"));
        return new Line.OfAccount(
                username,
                username,
                entry.value("name"),
                null,
                kind,
                scope.isEmpty() ? null : scope,
                book.unknown(),
                true);
    }

    @Override
    public Sentence sentence(Entry entry, Picture picture) {
        String username = subject(entry);
        return switch (entry.kind()) {
            case ACCOUNT_OPEN -> Sentence.of(entry.kind(), picture.personName(entry.value("person")), username);
            case ROLE_ACCOUNT_OPEN ->
                Sentence.of(entry.kind(), Account.Kind.valueOf(entry.value("kind")), entry.value("name"), username);
            default ->
                Sentence.of(
                        entry.kind(),
                        picture.accounts
                                .find(username)
                                .map(Line.OfAccount::name)
                                .orElse(username),
                        username);
        };
    }
}
