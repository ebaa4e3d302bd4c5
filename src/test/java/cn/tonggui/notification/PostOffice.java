package cn.tonggui.notification;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.regulation.WorkingDays;
import cn.tonggui.testing.TestClock;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** A post office before a real SMTP server in memory, and a person who wants mail. */
abstract class PostOffice {

    static final Viewer ME = new Viewer(new PersonId("P40"), "赖晓军", Set.of(), Set.of(), true);
    static final String ADDRESS = "laixiaojun@rail.example";

    @Autowired
    NoticeMapper notices;

    @Autowired
    MailMapper mails;

    @Autowired
    PreferenceMapper preferenceRows;

    @Autowired
    Preferences preferences;

    @Autowired
    WorkingDays days;

    @Autowired
    MessageSource messages;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TransactionTemplate transaction;

    GreenMail server;
    JavaMailSenderImpl sender;
    NoticeBoard board;
    Postman postman;

    @BeforeEach
    void open() {
        ServerSetup anyPort = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        server = new GreenMail(anyPort);
        server.start();
        sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        build(new MailSettings("tonggui@rail.example", List.of("rail.example"), "https://tonggui.rail.example"));
        want(Way.AT_ONCE);
    }

    @AfterEach
    void close() {
        server.stop();
        clock.reset();
        transaction.executeWithoutResult(begun -> {
            sql.update("DELETE FROM note_choice WHERE person = 'P40'");
            sql.update("DELETE FROM note_setting WHERE person = 'P40'");
            sql.update("DELETE FROM note_notice WHERE case_number = 'B04-MAIL'");
        });
    }

    final void build(MailSettings settings) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        Mail mail = new Mail(beans.getBeanProvider(JavaMailSender.class), settings);
        board = new NoticeBoard(notices, new Outbox(preferenceRows, mails, mail, days), clock);
        postman = new Postman(mails, new Letters(messages, settings), mail, clock);
    }

    final void want(Way way) {
        preferences.keep(new Preference(ADDRESS, false, Map.of(NoticeKind.DUE, way)), ME);
    }

    static News news(String title) {
        return new News(
                NoticeKind.DUE,
                title,
                "“班中餐热饭难”（B04-MAIL）11月25日 18:00 到期。",
                "/cases/mail-case",
                "mail-case",
                "B04-MAIL");
    }

    final void tell(News news) {
        transaction.executeWithoutResult(begun -> board.post(news, List.of(ME.id())));
        clock.plus(Duration.ofMillis(5));
    }

    final List<String> states() {
        return sql.queryForList("SELECT state FROM note_mail WHERE recipient = 'P40'", String.class);
    }

    final int tries() {
        return sql.queryForObject("SELECT MAX(tries) FROM note_mail WHERE recipient = 'P40'", Integer.class);
    }

    final List<MimeMessage> received() {
        return new ArrayList<>(Arrays.asList(server.getReceivedMessages()));
    }

    static String text(MimeMessage mail) throws MessagingException, IOException {
        return mail.getContent().toString().replace("\r\n", "\n");
    }
}
