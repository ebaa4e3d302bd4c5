package cn.tonggui.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The way out to a mail server, if there is one: plain text, one recipient. */
@Component
class Mail {

    private final ObjectProvider<JavaMailSender> server;
    private final MailSettings settings;

    Mail(ObjectProvider<JavaMailSender> server, MailSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    /** True when {@code spring.mail.host} and {@code tonggui.mail.from} are given. */
    boolean on() {
        return !settings.from().isEmpty() && server.getIfAvailable() != null;
    }

    /** The only domains that are written to; empty for any. */
    List<String> domains() {
        return settings.domains();
    }

    boolean isAddress(String text) {
        return settings.isAddress(text);
    }

    /** Whether mail goes to the address: it is one, and of a domain that is written to. */
    boolean reaches(String address) {
        return settings.isAddress(address) && settings.isInside(address);
    }

    /** @throws org.springframework.mail.MailException when the server does not take it */
    void send(String to, String subject, String text) {
        JavaMailSender out = server.getObject();
        MimeMessage message = out.createMimeMessage();
        try {
            MimeMessageHelper letter = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            letter.setFrom(settings.from());
            letter.setTo(to);
            letter.setSubject(oneLine(subject));
            letter.setText(text);
        } catch (MessagingException malformed) {
            throw new MailPreparationException(malformed);
        }
        out.send(message);
    }

    /** A line end in a subject would begin another header. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
