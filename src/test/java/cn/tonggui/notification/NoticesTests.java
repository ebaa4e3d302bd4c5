package cn.tonggui.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.notification.NoticeMapper.NewNotice;
import cn.tonggui.notification.Notices.Notice;
import cn.tonggui.notification.Notices.Page;
import cn.tonggui.testing.ModuleDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One's own notices: unread first, page by page, read by opening. */
class NoticesTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final Viewer ME = new Viewer(new PersonId("P001"), "P001", Set.of(), Set.of(), true);
    private static final Viewer OTHER = new Viewer(new PersonId("P002"), "P002", Set.of(), Set.of(), true);

    private final ModuleDatabase database = new ModuleDatabase();
    private final NoticeMapper rows = database.mapper(NoticeMapper.class);
    private final Notices notices = new Notices(rows, CLOCK);

    @Test
    void putsTheUnreadFirstAndOfEachTheLatest() {
        List<String> ids = post(6);
        notices.open(ids.get(5), ME);
        notices.open(ids.get(1), ME);

        assertThat(titles(notices.page(ME, true, null, 10))).containsExactly("4", "3", "2", "0", "5", "1");
        assertThat(titles(notices.page(ME, false, null, 10))).containsExactly("4", "3", "2", "0");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void showsEachOnceWhateverThePage(int size) {
        List<String> ids = post(6);
        List.of(0, 2, 4).forEach(i -> notices.open(ids.get(i), ME));

        List<String> shown = new ArrayList<>();
        String after = null;
        do {
            Page page = notices.page(ME, true, after, size);
            assertThat(page.notices()).hasSizeBetween(1, size);
            shown.addAll(titles(page));
            after = page.next();
        } while (after != null);
        assertThat(shown).containsExactly("5", "3", "1", "4", "2", "0");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "u", "x5", "u-1", "u9999999999999999999", "r 1", "u1;DROP"})
    void beginsAnewAtACursorThatIsNone(String after) {
        post(2);

        assertThat(titles(notices.page(ME, true, after, 10))).containsExactly("1", "0");
    }

    @Test
    void opensOnesOwnAndMarksIt() {
        String id = post(1).get(0);

        assertThat(notices.open(id, ME)).isEqualTo("/cases/c0");
        assertThat(notices.unread(ME)).isZero();
        assertThat(notices.open(id, ME)).isEqualTo("/cases/c0");
    }

    @Test
    void opensNobodyElses() {
        String id = post(1).get(0);

        assertThatThrownBy(() -> notices.open(id, OTHER)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> notices.open("no-such-notice", ME)).isInstanceOf(NotFound.class);
        assertThat(notices.unread(ME)).isEqualTo(1);
    }

    private List<String> post(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = PublicId.next();
            rows.insert(List.of(new NewNotice(
                    id, "P001", NoticeKind.NEWS, "" + i, "", "/cases/c" + i, "c" + i, "", LocalDateTime.now(CLOCK))));
            ids.add(id);
        }
        return ids;
    }

    private static List<String> titles(Page page) {
        return page.notices().stream().map(Notice::title).toList();
    }
}
