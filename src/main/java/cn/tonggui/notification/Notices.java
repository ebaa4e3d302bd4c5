package cn.tonggui.notification;

import cn.tonggui.kernel.Viewer;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Door of the notices (通知) in the application: a viewer reads one's own and nobody else's. */
@Component
public class Notices {

    private static final int COUNTED_TO = 1_000;

    private final NoticeMapper rows;
    private final Clock clock;

    Notices(NoticeMapper rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Latest first, at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<Notice> latest(Viewer viewer, int limit) {
        return rows.latest(viewer.id().value(), limit);
    }

    /** Unread, capped at 1,000. */
    @Transactional(readOnly = true)
    public int unread(Viewer viewer) {
        return rows.unread(viewer.id().value(), COUNTED_TO);
    }

    @Transactional
    public void readAll(Viewer viewer) {
        rows.readAll(viewer.id().value(), LocalDateTime.now(clock));
    }

    /** One notice; {@code caseId} is the public id of the case it tells of, {@code words} may be empty. */
    public record Notice(String id, String title, String words, String caseId, LocalDateTime at, boolean read) {}
}
