package cn.tonggui.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.tonggui.sheet.Sheets;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.TongguiTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.util.HtmlUtils;

/** A year is sent in by one person and replaced when another agrees. */
@TongguiTest
class CalendarPagesTests extends RegulationPages {

    private static final String PAGE = "/calendar?year=" + YEAR;
    private static final String DAYS = "2029-01-01 休 元旦\n2029-01-06 班 元旦调休";

    @Autowired
    private Sheets sheets;

    private static Map<String, String> draft(String act, String field, String value) {
        Map<String, String> draft =
                new HashMap<>(Map.of("year", "" + YEAR, "source", "2029年节假日安排", "days", DAYS, "_act", act));
        draft.put(field, value);
        return draft;
    }

    private String proposed(String who) {
        assertThat(browser.post(who, "/calendar/import", draft("propose", "days", DAYS))
                        .location())
                .isEqualTo(PAGE);
        return jdbc.queryForObject("SELECT id FROM rule_year_proposal WHERE state = 'WAITING'", String.class);
    }

    @ParameterizedTest
    @CsvSource({
        "haoyizhou,  200, 200",
        "sysadmin,   200, 200",
        "secadmin,   200, 403",
        "laixiaojun, 200, 403",
        "auditor,    200, 403",
        "auditadmin, 403, 403"
    })
    void theCalendarIsReadByAllAndSentInByFew(String who, int read, int send) {
        assertThat(browser.get(who, "/calendar").status()).isEqualTo(read);
        assertThat(browser.get(who, "/calendar/import").status()).isEqualTo(send);
        assertThat(browser.post(who, "/calendar/import", draft("try", "days", DAYS))
                        .status())
                .isEqualTo(send);
    }

    @Test
    void aYearShowsItsTwelveMonthsAndWhetherItIsProvisional() {
        Answer known = browser.get("laixiaojun", "/calendar?year=2026");
        assertThat(known.all("<caption>\\d+月")).hasSize(12);
        assertThat(known.text()).contains("春节调休", "2026年节假日安排").doesNotContain("暂算");
        assertThat(browser.get("laixiaojun", PAGE).text()).contains("暂算", "还没有导入");
    }

    @ParameterizedTest
    @CsvSource({"2017, 404", "2018, 200", "2029, 200", "2030, 404", "99999999999, 400", "abc, 400", "-1, 404"})
    void aYearOutOfReachIsNotFound(String year, int status) {
        assertThat(browser.get("laixiaojun", "/calendar?year=" + year).status()).isEqualTo(status);
    }

    @Test
    void tryingWritesNothingAndShowsWhatWouldChange() {
        Answer tried = browser.post("haoyizhou", "/calendar/import", draft("try", "source", ""));

        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.text()).contains("休 1 天", "班 1 天", "元旦调休", "2029-01-06 班 元旦调休");
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM rule_year_proposal", Integer.class))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "days,   '2029-02-30 休',               第 1 行：没有这一天",
        "days,   '2028-01-01 休',               第 1 行：不是 2029年的日子",
        "days,   '2029-01-01 放',               第 1 行：没有看懂",
        "days,   '',                            还没有写哪些日子",
        "year,   2030,                          填 2018 至 2029 之间的年份",
        "year,   x,                             填 2018 至 2029 之间的年份",
        "source, '',                            这一项要填",
        "source, long,                          最多 200 字"
    })
    void whatCannotBeTakenIsToldAndStays(String field, String value, String words) {
        String typed = value.equals("long") ? "长".repeat(201) : value;
        Answer refused = browser.post("haoyizhou", "/calendar/import", draft("propose", field, typed));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains(words, field.equals("days") ? "2029年节假日安排" : "元旦调休");
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM rule_year_proposal", Integer.class))
                .isZero();
    }

    @Test
    void twoPeopleReplaceAYearAndDeadlinesFollowAtOnce() {
        LocalDate monday = LocalDate.parse("2029-01-01");
        assertThat(workingDays.isWorkingDay(monday)).isTrue();
        String proposal = proposed("haoyizhou");
        String confirm = "/calendar/proposals/" + proposal + "/confirm";

        Answer alone = browser.post("haoyizhou", confirm, Map.of());
        assertThat(alone.status()).isEqualTo(422);
        assertThat(alone.text()).contains("提出的人不能自己复核", "/rules/SD17");
        assertThat(browser.post("laixiaojun", confirm, Map.of()).status()).isEqualTo(403);
        assertThat(workingDays.isWorkingDay(monday)).isTrue();

        assertThat(browser.get("secadmin", PAGE).text()).contains("元旦调休", confirm);
        assertThat(browser.post("secadmin", confirm, Map.of()).location()).isEqualTo(PAGE);
        assertThat(workingDays.isWorkingDay(monday)).isFalse();
        assertThat(workingDays.isWorkingDay(LocalDate.parse("2029-01-06"))).isTrue();
        assertThat(workingDays.provisional(monday, monday)).isFalse();
        assertThat(browser.get("laixiaojun", PAGE).text()).contains("元旦调休").doesNotContain("暂算");
        assertThat(browser.post("sysadmin", confirm, Map.of()).status()).isEqualTo(409);
    }

    @Test
    void aYearThatWaitsTakesNoSecondOneUntilItIsRefused() {
        String proposal = proposed("haoyizhou");
        Answer second = browser.post("sysadmin", "/calendar/import", draft("propose", "days", DAYS));
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.text()).contains("已经有一份在等复核");

        String refuse = "/calendar/proposals/" + proposal + "/refuse";
        assertThat(browser.post("sysadmin", refuse, Map.of("remark", "")).status())
                .isEqualTo(422);
        assertThat(browser.post("sysadmin", refuse, Map.of("remark", "漏了春节。")).status())
                .isEqualTo(303);
        proposed("sysadmin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "=HYPERLINK(\"http://x\")", "𠮷元旦"})
    void aNameIsTextAndNothingElse(String name) {
        browser.post("haoyizhou", "/calendar/import", draft("propose", "days", "2029-01-01 休 " + name));

        assertThat(browser.get("secadmin", PAGE).text())
                .contains(HtmlUtils.htmlEscape(name, "UTF-8"))
                .doesNotContain("<script>alert");
    }

    @Test
    void aSpreadsheetBecomesTheLinesOneWouldHavePasted() throws Exception {
        Answer tried = upload(workbook(List.of("2029-01-01", "休", "元旦"), List.of("2029-01-06", "班", "元旦调休")));

        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.text()).contains("2029-01-01 休 元旦\n2029-01-06 班 元旦调休", "休 1 天", "班 1 天");
    }

    @Test
    void aBrokenSpreadsheetIsToldByItsCellAndNothingIsWritten() throws Exception {
        Answer line = upload(workbook(List.of("2029-02-30", "休", "")));
        assertThat(line.status()).isEqualTo(422);
        assertThat(line.text()).contains("没有这一天");

        Answer noBook = upload("MZ not a workbook".getBytes(StandardCharsets.UTF_8));
        assertThat(noBook.status()).isEqualTo(422);
        assertThat(noBook.text()).contains("id=\"errors\"", "2029年节假日安排");
    }

    @Test
    void theEmptySpreadsheetIsOffered() {
        assertThat(browser.get("haoyizhou", "/calendar/template").status()).isEqualTo(200);
        assertThat(browser.get("laixiaojun", "/calendar/template").status()).isEqualTo(403);
    }

    private Answer upload(byte[] file) {
        var request = MockMvcRequestBuilders.multipart("/calendar/import")
                .file(new MockMultipartFile("file", "year.xlsx", null, file));
        draft("try", "days", "").forEach(request::param);
        return browser.send("haoyizhou", request.with(csrf()));
    }

    @SafeVarargs
    private byte[] workbook(List<String>... rows) throws IOException {
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        sheets.write("工作日历", List.of("日期", "休或班", "节日"), List.of(rows).iterator(), book, done -> {});
        return book.toByteArray();
    }

    @Test
    void theCalendarCostsFewStatements() {
        int before = statements("laixiaojun", PAGE);
        proposed("haoyizhou");

        assertThat(statements("laixiaojun", PAGE)).isEqualTo(before).isLessThanOrEqualTo(8);
    }
}
