package cn.tonggui.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.TongguiTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** How mail goes out: again while the server is down, once whatever the number of nodes, together in the morning. */
@TongguiTest
class PostmanTests extends PostOffice {

    @Test
    void triesAgainLaterAndLaterWhileTheServerIsDown() {
        tell(news("服务器停了"));
        sender.setPort(1);
        for (Duration rest : Postman.RESTS) {
            postman.deliver();
            assertThat(states()).containsExactly("WAITING");
            clock.plus(rest.minusSeconds(5));
            int tries = tries();
            postman.deliver();
            assertThat(tries()).isEqualTo(tries);
            clock.plus(Duration.ofSeconds(10));
        }

        sender.setPort(server.getSmtp().getPort());
        postman.deliver();
        assertThat(received()).hasSize(1);
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void givesUpVisiblyAfterTheFifthFailure() {
        tell(news("一直不通"));
        sender.setPort(1);
        for (int i = 0; i < 7; i++) {
            postman.deliver();
            clock.plus(Duration.ofHours(3));
        }

        assertThat(tries()).isEqualTo(5);
        assertThat(states()).containsExactly("FAILED");
        assertThat(mails.failed("P40")).isEqualTo(1);
    }

    @Test
    void sendsOnceWhenTwoNodesPostTogether() throws Exception {
        for (int i = 0; i < 10; i++) {
            tell(news("第 " + i + " 封"));
        }
        Callable<Object> node = () -> {
            clock.plus(Duration.ofMinutes(1));
            postman.deliver();
            clock.reset();
            return "posted";
        };
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        nodes.invokeAll(List.of(node, node, node));
        nodes.shutdown();

        assertThat(received()).hasSize(10);
    }

    @Test
    void takesUpALetterThatADeadNodeLeft() {
        tell(news("节点断电"));
        LocalDateTime now = LocalDateTime.now(clock).plusSeconds(1);
        String letter = sql.queryForObject("SELECT letter FROM note_mail WHERE recipient = 'P40'", String.class);
        mails.take(letter, "lease-of-the-dead-node", now, now.plus(Postman.LEASE));
        postman.deliver();
        assertThat(received()).isEmpty();

        clock.plus(Postman.LEASE.plusSeconds(5));
        postman.deliver();
        assertThat(received()).hasSize(1);
    }

    /** The clock stands on Sunday 22 November; the next working morning is Monday. */
    @Test
    void gathersADayForTheNextWorkingMorning() throws Exception {
        want(Way.DAILY);
        tell(news("头一件"));
        tell(news("第二件"));
        clock.plus(Duration.between(LocalDateTime.now(clock), LocalDateTime.parse("2026-11-23T07:59")));
        tell(news("清早一件"));
        postman.deliver();
        assertThat(received()).isEmpty();

        clock.plus(Duration.ofMinutes(1));
        tell(news("八点以后"));
        postman.deliver();
        MimeMessage mail = received().get(0);
        assertThat(received()).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo("[同轨] 3 条通知");
        assertThat(text(mail)).containsSubsequence("头一件", "第二件", "清早一件").doesNotContain("八点以后");
    }
}
