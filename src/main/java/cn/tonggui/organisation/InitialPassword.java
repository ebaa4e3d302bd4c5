package cn.tonggui.organisation;

import java.security.SecureRandom;

/** Passwords that we make up: 16 characters without those easily taken for another, 90 bits, of all four classes. */
final class InitialPassword {

    private static final String[] CLASSES = {"ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnopqrstuvwxyz", "23456789", "-+="
    };
    private static final String ALL = String.join("", CLASSES);
    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private InitialPassword() {}

    static String next() {
        while (true) {
            String password = RANDOM.ints(LENGTH, 0, ALL.length())
                    .map(ALL::charAt)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            if (ofAllClasses(password)) {
                return password;
            }
        }
    }

    private static boolean ofAllClasses(String password) {
        for (String one : CLASSES) {
            if (password.chars().noneMatch(c -> one.indexOf(c) >= 0)) {
                return false;
            }
        }
        return true;
    }
}
