package cn.tonggui.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which new passwords are taken (SECURITY checklist 2). Lengths count characters as people do, so 𠮷 and an emoji are one. */
@Component
class PasswordRules {

    static final int LONGEST = 128;
    private static final int FEWEST_DIFFERENT = 5;
    private static final int SHORTEST_NAME = 2;
    private static final int SHORTEST_WORD = 4;

    /** Whose password it is, for what everybody would try: empty pinyin where it belongs to nobody. */
    record Owner(String username, String name, String pinyin) {}

    private final PasswordProfile profile;
    private final CommonPasswords common = new CommonPasswords();

    PasswordRules(@Value("${tonggui.passwords:dengbao}") PasswordProfile profile) {
        this.profile = profile;
    }

    PasswordProfile profile() {
        return profile;
    }

    /** What is wrong with it, in the words of the field {@code next}; empty when it may be used. */
    List<Finding> broken(String password, Owner owner) {
        List<Finding> broken = new ArrayList<>();
        int length = password.codePointCount(0, password.length());
        if (length < profile.shortest) {
            broken.add(finding("password-short", profile.shortest, length));
        }
        if (length > LONGEST) {
            broken.add(finding("password-long", LONGEST));
        }
        if (password.codePoints().anyMatch(Character::isISOControl)) {
            broken.add(finding("password-control"));
        }
        if (classes(password) < profile.classes) {
            broken.add(finding("password-classes", profile.classes));
        }
        if (broken.isEmpty() && guessed(password, owner)) {
            broken.add(finding("password-guessed"));
        }
        return broken;
    }

    private boolean guessed(String password, Owner owner) {
        String plain = password.toLowerCase(Locale.ROOT);
        return names(plain, owner.username(), SHORTEST_WORD)
                || names(plain, owner.name(), SHORTEST_NAME)
                || names(plain, owner.pinyin(), SHORTEST_WORD)
                || password.codePoints().distinct().count() < FEWEST_DIFFERENT
                || common.contain(password);
    }

    private static boolean names(String password, String word, int shortest) {
        return word.length() >= shortest && password.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Capitals, small letters, digits, and everything else: signs, blanks, Chinese characters. */
    private static long classes(String password) {
        return password.codePoints().map(PasswordRules::classOf).distinct().count();
    }

    private static int classOf(int c) {
        if (c >= 'A' && c <= 'Z') {
            return 0;
        }
        if (c >= 'a' && c <= 'z') {
            return 1;
        }
        return c >= '0' && c <= '9' ? 2 : 3;
    }

    private static Finding finding(String code, Object... facts) {
        return new Finding(0, "next", code, List.of(facts));
    }
}
