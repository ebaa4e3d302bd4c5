package cn.tonggui.notification;

import cn.tonggui.kernel.PersonId;
import java.util.Collection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Door for telling people something: a notice in the application, and mail where they asked for it. */
@Component
public class Notifier {

    private final NoticeBoard board;

    Notifier(NoticeBoard board) {
        this.board = board;
    }

    /** In the caller's transaction: what is undone was never told. Each is told once, however often named. */
    @Transactional
    public void tell(News news, Collection<PersonId> to) {
        board.post(news, to);
    }
}
