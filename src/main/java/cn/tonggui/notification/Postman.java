package cn.tonggui.notification;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.notification.MailMapper.Item;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what the outbox holds. A letter is taken by a compare-and-set that leaves a lease on it, so two nodes never send the
 * same one; only when a node dies between the server's answer and our mark does the letter go out again after the lease.
 */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int ROUND = 100;

    /** Longer than the time-outs of {@code spring.mail.properties} together. */
    static final Duration LEASE = Duration.ofMinutes(5);

    /** How long to rest after the first, second … failure; after the last try none. */
    static final List<Duration> RESTS =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));

    private final MailMapper rows;
    private final Letters letters;
    private final Mail mail;
    private final Clock clock;

    Postman(MailMapper rows, Letters letters, Mail mail, Clock clock) {
        this.rows = rows;
        this.letters = letters;
        this.mail = mail;
        this.clock = clock;
    }

    void deliver() {
        if (!mail.on()) {
            return;
        }
        for (String letter : rows.due(now(), ROUND)) {
            deliver(letter);
        }
        MailMapper.Backlog backlog = rows.backlog();
        if (backlog.waiting() + backlog.failed() > 0) {
            LOG.info("mail outbox: {} waiting, {} failed", backlog.waiting(), backlog.failed());
        }
    }

    private void deliver(String letter) {
        String lease = PublicId.next();
        LocalDateTime now = now();
        if (rows.take(letter, lease, now, now.plus(LEASE)) == 0) {
            return;
        }
        List<Item> items = rows.taken(lease);
        try {
            mail.send(items.get(0).address(), letters.subject(items), letters.text(items));
        } catch (RuntimeException refused) {
            // whatever is wrong with one letter, the others go out
            failed(letter, lease, items.get(0).tries(), refused);
            return;
        }
        rows.end(lease, "SENT", now());
    }

    private void failed(String letter, String lease, int tries, RuntimeException refused) {
        if (tries > RESTS.size()) {
            LOG.warn("letter {} failed {} times and is given up", letter, tries, refused);
            rows.end(lease, "FAILED", now());
            return;
        }
        LOG.info("letter {} failed {} times: {}", letter, tries, refused.getMessage());
        rows.retry(lease, now().plus(RESTS.get(tries - 1)));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
