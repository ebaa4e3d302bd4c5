package cn.tonggui.organisation;

import cn.tonggui.kernel.Stale;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The passwords of accounts, now and before, kept as hashes only. */
@Component
class PasswordBook {

    private final PasswordMapper mapper;
    private final PasswordRules rules;
    private final PasswordEncoder encoder;
    private final String unknown;

    PasswordBook(PasswordMapper mapper, PasswordRules rules, PasswordEncoder encoder) {
        this.mapper = mapper;
        this.rules = rules;
        this.encoder = encoder;
        this.unknown = encoder.encode(InitialPassword.next());
    }

    PasswordProfile profile() {
        return rules.profile();
    }

    boolean opens(Account account, String password) {
        return !password.isEmpty() && encoder.matches(password, account.passwordHash());
    }

    /** What is wrong with the next password of the account, at the field {@code next}. */
    List<Finding> broken(Account account, String next) {
        String pinyin = mapper.pinyin(account.id().value()).stream().findFirst().orElse("");
        List<Finding> broken = new ArrayList<>(
                rules.broken(next, new PasswordRules.Owner(account.username(), account.name(), pinyin)));
        if (broken.isEmpty() && usedBefore(account, next)) {
            broken.add(new Finding(0, "next", "password-again", List.of(Math.max(1, profile().remembered))));
        }
        return broken;
    }

    /** The present one counts, whatever the profile. */
    private boolean usedBefore(Account account, String next) {
        return opens(account, next)
                || mapper.before(account.username(), Math.max(0, profile().remembered - 1)).stream()
                        .anyMatch(hash -> encoder.matches(next, hash));
    }

    /** @throws Stale when it was changed meanwhile, or the account closed */
    void replace(Account account, String next, LocalDateTime now) {
        write(account, next, false, now);
        mapper.keep(account.username(), account.passwordHash(), now);
    }

    /** Makes up a password that is known to whoever hands it out, so it has to be changed at once. */
    String makeUp(Account account, LocalDateTime now) {
        String initial = InitialPassword.next();
        write(account, initial, true, now);
        if (!account.mustChange()) {
            mapper.keep(account.username(), account.passwordHash(), now);
        }
        return initial;
    }

    /** The hash of a password that nobody was ever told, for accounts that have been given none yet. */
    String unknown() {
        return unknown;
    }

    private void write(Account account, String next, boolean mustChange, LocalDateTime now) {
        String hash = encoder.encode(next);
        if (mapper.change(account.username(), account.passwordHash(), hash, mustChange, now) != 1) {
            throw new Stale("password-meanwhile");
        }
    }
}
