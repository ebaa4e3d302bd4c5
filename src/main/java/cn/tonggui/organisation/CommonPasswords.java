package cn.tonggui.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Passwords and words that everybody would try first: the list {@code passwords/common.txt}. A listed word stays listed with
 * capitals, with digits for letters, with digits and signs between, and with up to three letters more: {@code P@ssw0rd-2026} is
 * {@code password}.
 */
final class CommonPasswords {

    private static final Pattern SIGNS = Pattern.compile("[^\\p{IsAlphabetic}]");
    private static final Pattern AROUND = Pattern.compile("^[^\\p{IsAlphabetic}]+|[^\\p{IsAlphabetic}]+$");

    private static final int FEW = 4;

    private final Set<String> words;

    CommonPasswords() {
        try (InputStream list = CommonPasswords.class.getClassLoader().getResourceAsStream("passwords/common.txt")) {
            words = new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean contain(String password) {
        String plain = password.toLowerCase(Locale.ROOT);
        return words.contains(plain)
                || littleMoreThanAWord(SIGNS.matcher(plain).replaceAll(""))
                || littleMoreThanAWord(letters(plain))
                || littleMoreThanAWord(letters(AROUND.matcher(plain).replaceAll("")));
    }

    /** A listed word and fewer than four other letters. */
    private boolean littleMoreThanAWord(String letters) {
        int most = letters.length() - FEW;
        return words.stream().anyMatch(word -> word.length() > most && letters.contains(word));
    }

    private static String letters(String text) {
        String read = text.replace('0', 'o')
                .replace('1', 'l')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i');
        return SIGNS.matcher(read).replaceAll("");
    }

    int size() {
        return words.size();
    }
}
