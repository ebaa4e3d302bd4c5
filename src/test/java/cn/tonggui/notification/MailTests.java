package cn.tonggui.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.testing.TongguiTest;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes by mail, and to whom: what was written with the notice, once. */
@TongguiTest
class MailTests extends PostOffice {

    @Test
    void saysWhatTheNoticeSaysAndWhereToGo() throws Exception {
        tell(news("今天到期：支部受理"));
        postman.deliver();

        MimeMessage mail = received().get(0);
        assertThat(mail.getSubject()).isEqualTo("[同轨] 今天到期：支部受理");
        assertThat(mail.getHeader("Subject")[0]).startsWith("=?UTF-8?");
        assertThat(mail.getFrom()[0]).hasToString("tonggui@rail.example");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(ADDRESS);
        assertThat(mail.getContentType()).startsWith("text/plain");
        assertThat(text(mail))
                .startsWith("今天到期：支部受理\n“班中餐热饭难”（B04-MAIL）11月25日 18:00 到期。\n"
                        + "https://tonggui.rail.example/cases/mail-case\n")
                .contains("不用回复");
    }

    @Test
    void sendsOneMailForOneNotice() {
        tell(news("一"));
        tell(news("二"));
        postman.deliver();
        postman.deliver();

        assertThat(received()).hasSize(2);
    }

    @Test
    void sendsNothingOfWhatWasUndone() {
        transaction.executeWithoutResult(begun -> {
            board.post(news("没有发生"), List.of(ME.id()));
            begun.setRollbackOnly();
        });
        postman.deliver();

        assertThat(received()).isEmpty();
        assertThat(states()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"一行\r\nBcc: all@rail.example", "一行\nBcc: all@rail.example", "一行\rBcc: all@rail.example"})
    void letsNoTitleBecomeAHeader(String title) throws Exception {
        tell(news(title));
        postman.deliver();

        MimeMessage mail = received().get(0);
        assertThat(mail.getSubject()).isEqualTo("[同轨] 一行 Bcc: all@rail.example");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
    }

    @Test
    void writesToNobodyWhoDidNotAsk() {
        want(Way.NEVER);
        tell(news("不要邮件"));
        board.post(news("别人"), List.of(new PersonId("P41")));

        assertThat(states()).isEmpty();
    }

    @Test
    void writesToNoAddressOutside() {
        build(new MailSettings("tonggui@rail.example", List.of("other.example"), ""));
        tell(news("域名换了"));

        assertThat(states()).isEmpty();
    }

    @Test
    void keepsNoMailWithoutAServer() {
        build(new MailSettings("", List.of(), ""));
        tell(news("没有开通"));
        postman.deliver();

        assertThat(states()).isEmpty();
        assertThat(received()).isEmpty();
    }
}
