package cn.tonggui.notification;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.Viewer;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /**
     * Unread ones first, of each the latest first; one or two statements.
     *
     * @param all with those already read
     * @param after {@link Page#next()} of the page before, null for the first; what is none of those gives the first
     * @param size at most so many, at least 1
     */
    @Transactional(readOnly = true)
    public Page page(Viewer viewer, boolean all, @Nullable String after, int size) {
        Cursor from = Cursor.read(after);
        String me = viewer.id().value();
        List<NoticeMapper.Row> found = new ArrayList<>();
        if (!from.read()) {
            found.addAll(rows.newest(me, from.before(), size + 1));
        }
        if (all && found.size() <= size) {
            long before = from.read() ? from.before() : Long.MAX_VALUE;
            found.addAll(rows.newestRead(me, before, size + 1 - found.size()));
        }
        List<NoticeMapper.Row> shown = found.subList(0, Math.min(size, found.size()));
        String next = found.size() > size ? Cursor.after(shown.get(size - 1)) : null;
        return new Page(shown.stream().map(Notice::of).toList(), next);
    }

    /** Unread, capped at 1,000. */
    @Transactional(readOnly = true)
    public int unread(Viewer viewer) {
        return rows.unread(viewer.id().value(), COUNTED_TO);
    }

    /**
     * Marks the notice as read.
     *
     * @return where it leads, a path of this application
     * @throws NotFound no such notice, or somebody else's
     */
    @Transactional
    public String open(String id, Viewer viewer) {
        String link = rows.link(id, viewer.id().value());
        if (link == null) {
            throw new NotFound("notice", id);
        }
        rows.read(id, viewer.id().value(), LocalDateTime.now(clock));
        return link;
    }

    @Transactional
    public void readAll(Viewer viewer) {
        rows.readAll(viewer.id().value(), LocalDateTime.now(clock));
    }

    /** @param next cursor of the page that follows, null at the end */
    public record Page(List<Notice> notices, @Nullable String next) {}

    /** One notice; {@code words} and {@code caseId}, the public id of the case it tells of, may be empty. */
    public record Notice(
            String id, NoticeKind kind, String title, String words, String caseId, LocalDateTime at, boolean read) {

        private static Notice of(NoticeMapper.Row row) {
            return new Notice(
                    row.id(), row.kind(), row.title(), row.words(), row.caseId(), row.notedAt(), row.readAt() != null);
        }
    }

    /** @param read whether the page before ended among those already read */
    private record Cursor(boolean read, long before) {

        static Cursor read(@Nullable String text) {
            if (text == null || !text.matches("[ur]\\d{1,18}")) {
                return new Cursor(false, Long.MAX_VALUE);
            }
            return new Cursor(text.charAt(0) == 'r', Long.parseLong(text.substring(1)));
        }

        static String after(NoticeMapper.Row row) {
            return (row.readAt() == null ? "u" : "r") + row.place();
        }
    }
}
