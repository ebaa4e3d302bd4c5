package cn.tonggui.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.notification.NoticeMapper.NewNotice;
import cn.tonggui.notification.Notices.Notice;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Person;
import cn.tonggui.testing.ModuleDatabase;
import cn.tonggui.workflow.CaseNotices;
import cn.tonggui.workflow.CaseNotices.CaseNotice;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.flowable.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;

class NoticeBoardTests {

    private static final LocalDateTime NOW = LocalDateTime.parse("2026-03-02T09:00");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final Token SECRETARY = Token.parse("secretary@B04");
    private static final Token ORGANISER = Token.parse("organiser@B04");

    private static final Outbox NO_MAIL = new Outbox(
            mock(),
            mock(),
            new Mail(
                    new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class),
                    new MailSettings("", List.of(), "")),
            mock());

    private final ModuleDatabase database = new ModuleDatabase();
    private final NoticeMapper rows = database.mapper(NoticeMapper.class);
    private final Notices notices = new Notices(rows, CLOCK);
    private final NoticeBoard board = new NoticeBoard(rows, NO_MAIL, CLOCK);

    @Test
    void tellsEveryoneNamedAndEveryHolderOnce() {
        Organisation organisation = mock();
        when(organisation.holders(SECRETARY)).thenReturn(List.of(person("P001"), person("P002")));
        when(organisation.holders(ORGANISER)).thenReturn(List.of(person("P002")));

        notify(
                organisation,
                notice(List.of(SECRETARY, ORGANISER), List.of(new PersonId("P001"), new PersonId("P003"))));
        assertThat(List.of("P001", "P002", "P003"))
                .allSatisfy(person -> assertThat(of(person)).hasSize(1));
    }

    @Test
    void tellsTheDutyOfficerWhereNobodyHoldsTheOffice() {
        Organisation organisation = mock();
        when(organisation.holders(SECRETARY)).thenReturn(List.of());
        when(organisation.dutyOfficer(SECRETARY)).thenReturn(person("P009"));

        notify(organisation, notice(List.of(SECRETARY), List.of()));
        assertThat(of("P009")).hasSize(1);
    }

    @Test
    void goesOnWhenThereIsNobodyToTell() {
        notify(mock(), notice(List.of(), List.of()));

        assertThat(count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {199, 200, 201})
    void keepsATitleOf200CharactersWhole(int length) {
        post("长".repeat(length), 1);

        String title = of("P001").get(0).title();
        assertThat(title).hasSize(Math.min(length, 200));
        assertThat(title.endsWith("…")).isEqualTo(length > 200);
    }

    @Test
    void neverCutsACharacterInTwo() {
        post("a" + "𠮷".repeat(100), 1);
        post("𠮷".repeat(101), 1);

        assertThat(of("P001"))
                .extracting(Notice::title)
                .containsExactly("𠮷".repeat(99) + "…", "a" + "𠮷".repeat(99) + "…");
    }

    @ParameterizedTest
    @ValueSource(ints = {999, 1_000, 1_001})
    void countsUnreadUpToAThousand(int unread) {
        rows.insert(IntStream.range(0, unread)
                .mapToObj(i -> new NewNotice(
                        PublicId.next(), "P001", NoticeKind.NEWS, "提醒", "", "/cases/case-1", "case-1", "B04-0001", NOW))
                .toList());

        assertThat(notices.unread(viewer("P001"))).isEqualTo(Math.min(unread, 1_000));
    }

    @Test
    void marksOnesOwnAsReadAndNobodyElses() {
        post("提醒", 3);
        board.post(news("提醒"), List.of(new PersonId("P002")));

        notices.readAll(viewer("P001"));
        assertThat(notices.unread(viewer("P001"))).isZero();
        assertThat(of("P001")).hasSize(3).allMatch(Notice::read);
        assertThat(notices.unread(viewer("P002"))).isEqualTo(1);
    }

    @Test
    void saysNothingWhereTheDeadlineWasToldOfBefore() {
        DelegateExecution step = mock();
        CaseNotices caseNotices = mock();
        when(caseNotices.notice(step)).thenReturn(Optional.empty());

        new Notify(caseNotices, new Holders(mock()), board).execute(step);
        assertThat(count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/cases/1",
                "//elsewhere.example",
                "/cases/../sign-out",
                "/sign-out",
                "cases/1",
                "",
                "/cases/1\r\nSet-Cookie: x",
                "/notices/1/open#x"
            })
    void leadsNowhereButIntoTheApplication(String link) {
        assertThatThrownBy(() -> News.of(NoticeKind.NEWS, "提醒", "", link))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected a path of this application");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cases/V1StGXR8_Z5jdHi6B-myTg", "/parameters", "/organisation/B04?show=changes&after=2"})
    void leadsToAnyPageOfTheApplication(String link) {
        assertThat(News.of(NoticeKind.NEWS, "提醒", "", link).link()).isEqualTo(link);
    }

    @ParameterizedTest
    @CsvSource({"179, 1", "180, 1", "181, 0"})
    void forgetsWhatWasReadOverAHundredAndEightyDaysAgo(int days, int left) {
        post("读过的", 1);
        board.post(news("没读过的"), List.of(new PersonId("P002")));
        database.jdbc().update("UPDATE note_notice SET read_at = ? WHERE recipient = 'P001'", NOW.minusDays(days));

        board.forgetRead();
        assertThat(of("P001")).hasSize(left);
        assertThat(of("P002")).hasSize(1);
    }

    private void notify(Organisation organisation, CaseNotice notice) {
        DelegateExecution step = mock();
        CaseNotices caseNotices = mock();
        when(caseNotices.notice(step)).thenReturn(Optional.of(notice));
        new Notify(caseNotices, new Holders(organisation), board).execute(step);
    }

    private void post(String title, int times) {
        IntStream.range(0, times).forEach(i -> board.post(news(title), Collections.nCopies(2, new PersonId("P001"))));
    }

    private static News news(String title) {
        return News.of(NoticeKind.NEWS, title, "", "/cases");
    }

    private static CaseNotice notice(List<Token> tokens, List<PersonId> people) {
        return new CaseNotice("case-1", "B04-0001", tokens, people, "请知悉", "B04-0001");
    }

    private List<Notice> of(String person) {
        return notices.page(viewer(person), true, null, 10).notices();
    }

    private int count() {
        return database.jdbc().queryForObject("SELECT COUNT(*) FROM note_notice", Integer.class);
    }

    private static Person person(String id) {
        return new Person(new PersonId(id), id, new UnitCode("B04"), "");
    }

    private static Viewer viewer(String id) {
        return new Viewer(new PersonId(id), id, Set.of(), Set.of(), true);
    }
}
