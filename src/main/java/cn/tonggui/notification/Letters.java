package cn.tonggui.notification;

import cn.tonggui.notification.MailMapper.Item;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a mail says: its notices, and where they are dealt with. */
@Component
class Letters {

    private final MessageSource messages;
    private final MailSettings settings;

    Letters(MessageSource messages, MailSettings settings) {
        this.messages = messages;
        this.settings = settings;
    }

    String subject(List<Item> items) {
        return items.size() == 1
                ? text("mail.subject", items.get(0).title())
                : text("mail.digest.subject", String.valueOf(items.size()));
    }

    String text(List<Item> items) {
        return items.stream().map(this::paragraph).collect(Collectors.joining("\n"))
                + "\n"
                + text("mail.footer")
                + "\n";
    }

    private String paragraph(Item item) {
        String words = item.words().isEmpty() ? "" : item.words() + "\n";
        String link = settings.baseUrl().isEmpty() ? "" : settings.baseUrl() + item.link() + "\n";
        return item.title() + "\n" + words + link;
    }

    private String text(String key, Object... facts) {
        return messages.getMessage(key, facts, Locale.SIMPLIFIED_CHINESE);
    }
}
