package cn.tonggui.correspondence;

import cn.tonggui.kernel.Viewer;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Door of what was sent to a viewer to know or to answer (抄送我的). A list leads each row to {@link Copy#link()}: opening
 * it there is what counts as reading, and leads on to the case.
 */
@Component
public class Copies {

    private static final int COUNTED_TO = 1_000;

    private final CopyMapper rows;

    Copies(CopyMapper rows) {
        this.rows = rows;
    }

    /**
     * What was sent to the viewer, latest first; one statement.
     *
     * @param unreadOnly without what was read already
     * @param after {@link Page#next()} of the page before, null for the first; what is none of those gives the first
     * @param size at most so many, at least 1
     */
    @Transactional(readOnly = true)
    public Page page(Viewer viewer, boolean unreadOnly, @Nullable String after, int size) {
        long before = after != null && after.matches("\\d{1,18}") ? Long.parseLong(after) : Long.MAX_VALUE;
        List<CopyMapper.Row> found = unreadOnly
                ? rows.unreadOf(viewer.id().value(), before, size + 1)
                : rows.of(viewer.id().value(), before, size + 1);
        List<CopyMapper.Row> shown = found.subList(0, Math.min(size, found.size()));
        String next =
                found.size() > size ? String.valueOf(shown.get(shown.size() - 1).place()) : null;
        return new Page(shown.stream().map(Copies::copy).toList(), next);
    }

    /** Unread, capped at 1,000 (shown as 999+); one statement. */
    @Transactional(readOnly = true)
    public int unread(Viewer viewer) {
        return rows.unread(viewer.id().value(), COUNTED_TO);
    }

    private static Copy copy(CopyMapper.Row row) {
        return new Copy(
                "/copies/" + row.sending(),
                row.caseId(),
                row.caseNumber(),
                row.caseTitle(),
                row.processTitle(),
                row.senderName(),
                row.words(),
                row.wantsReply(),
                row.sentAt(),
                row.readAt() != null,
                row.repliedAt() != null);
    }

    /** @param next cursor of the page that follows, null at the end */
    public record Page(List<Copy> copies, @Nullable String next) {}

    /**
     * One copy as its recipient sees it.
     *
     * @param link where it is opened, a path of this application
     * @param number and {@code title} of the case when it was sent
     * @param words why it was sent, may be empty
     * @param wantsReply whether an answer is asked for (传阅)
     */
    public record Copy(
            String link,
            String caseId,
            String number,
            String title,
            String processTitle,
            String senderName,
            String words,
            boolean wantsReply,
            LocalDateTime at,
            boolean read,
            boolean replied) {

        /** Whether an answer is still awaited. */
        public boolean awaited() {
            return wantsReply && !replied;
        }
    }
}
