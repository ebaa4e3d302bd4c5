package cn.tonggui.notification;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves the house.
 *
 * @param from the sender's address; without it there is no mail
 * @param domains the only ones that are written to, such as {@code rail.example}; empty for any
 * @param baseUrl what stands before a link in a mail, {@code https://tonggui.rail.example}; empty for no links
 */
@ConfigurationProperties("tonggui.mail")
record MailSettings(
        @DefaultValue("") String from,
        @DefaultValue List<String> domains,
        @DefaultValue("") String baseUrl) {

    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?[.])+[A-Za-z]{2,24}");
    private static final int LONGEST = 254;

    MailSettings {
        domains =
                domains.stream().map(domain -> domain.toLowerCase(Locale.ROOT)).toList();
    }

    boolean isAddress(String text) {
        return text.length() <= LONGEST && ADDRESS.matcher(text).matches();
    }

    boolean isInside(String address) {
        String domain = address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        return domains.isEmpty() || domains.contains(domain);
    }
}
