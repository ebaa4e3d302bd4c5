package cn.tonggui.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.forms.Seals;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.testing.Begun;
import cn.tonggui.testing.Browser;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.People;
import cn.tonggui.testing.Statements;
import cn.tonggui.testing.ToldEvents;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import cn.tonggui.testing.Walks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in at the door with a phone: who may, until when, and what the host makes of it. */
@TongguiTest
class DoorTests {

    private static final String HOST = "qinshouxin";
    private static final String MEMBER = "baiguizhi";
    private static final String STRANGER = "gujianmin";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    @Autowired
    private DoorCode door;

    @Autowired
    private SignIns signIns;

    @Autowired
    private RollScreens screens;

    @Autowired
    private Seals seals;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aMemberWhoScansAndConfirmsStandsInTheHostsList() {
        Browser browser = new Browser(mvc);
        try (Begun meeting = walker.begin("three-meetings", upToTheSignIn())) {
            String here = here(meeting);
            Answer asked = browser.get(MEMBER, here);
            assertThat(asked.status()).isEqualTo(200);
            assertThat(asked.text()).contains("确认签到", "应到，有表决权").doesNotContain("已签到");
            assertThat(scanned(meeting)).isEmpty();

            Answer done = sign(browser, MEMBER, meeting, door.of(meeting.caseId()));
            assertThat(done.status()).isEqualTo(303);
            assertThat(browser.get(MEMBER, done.location()).text()).contains("已签到");
            Object first = scanned(meeting).get("P35");
            assertThat(sign(browser, MEMBER, meeting, door.of(meeting.caseId())).status())
                    .isEqualTo(303);
            assertThat(scanned(meeting)).containsOnlyKeys("P35").containsEntry("P35", first);

            assertThat(browser.get(HOST, "/meetings/" + meeting.caseId()).text())
                    .contains("已扫码", "签到二维码");
            assertThat(sql.queryForObject(
                            "SELECT COUNT(*) FROM " + ToldEvents.ALL
                                    + " WHERE body LIKE '%meeting-signed-in%' AND body LIKE ?",
                            Integer.class,
                            "%" + number(meeting) + "%"))
                    .isEqualTo(1);
        }
    }

    @Test
    void whoWasNotAskedIsToldSoAndWhoHasNoCodeFindsNothing() {
        Browser browser = new Browser(mvc);
        try (Begun meeting = walker.begin("three-meetings", upToTheSignIn())) {
            String page = "/meetings/" + meeting.caseId() + "/here";
            assertThat(browser.get(STRANGER, here(meeting)).status()).isEqualTo(403);
            assertThat(browser.get(STRANGER, here(meeting)).text()).contains("名单里没有您");
            assertThat(sign(browser, STRANGER, meeting, door.of(meeting.caseId()))
                            .status())
                    .isEqualTo(403);
            assertThat(browser.get(STRANGER, page).status()).isEqualTo(404);
            assertThat(browser.get(STRANGER, page + "?code=x").status()).isEqualTo(404);
            assertThat(browser.get("auditor", here(meeting)).status()).isEqualTo(403);
            assertThat(browser.get(MEMBER, page).status()).isEqualTo(422);
            assertThat(browser.get(MEMBER, page).text()).contains("请用手机扫会场屏幕上的二维码");
            assertThat(sign(browser, MEMBER, meeting, "1.forged").status()).isEqualTo(422);
            assertThat(sign(browser, MEMBER, meeting, "1.forged").text()).contains("不是本次会议的签到二维码");
            assertThat(sign(browser, MEMBER, meeting, door.of("another")).status())
                    .isEqualTo(422);
            DoorCode yesterday = DoorCodeTests.door(seals, Instant.parse("2026-11-21T01:00:00Z"));
            Answer late = sign(browser, MEMBER, meeting, yesterday.of(meeting.caseId()));
            assertThat(late.status()).isEqualTo(422);
            assertThat(late.text()).contains("已经过期");
            assertThat(scanned(meeting)).isEmpty();
        }
    }

    @Test
    void theDoorIsShutBeforeTheSignInAndAfterIt() {
        Browser browser = new Browser(mvc);
        List<Map<String, Map<String, Object>>> before = upToTheSignIn().stream()
                .takeWhile(step -> !step.containsKey("clock"))
                .toList();
        try (Begun meeting = walker.begin("three-meetings", before)) {
            Answer early = sign(browser, MEMBER, meeting, door.of(meeting.caseId()));
            assertThat(early.status()).isEqualTo(422);
            assertThat(early.text()).contains("现在不能签到");
            assertThat(browser.get(HOST, wall(meeting)).text())
                    .contains("还没有到签到")
                    .doesNotContain("<svg class=\"x-qr\"");

            meeting.go(Walks.deeds("three-meetings").stream()
                    .dropWhile(step -> !step.containsKey("clock"))
                    .takeWhile(step -> !step.containsKey("votes"))
                    .toList());
            Answer over = sign(browser, MEMBER, meeting, door.of(meeting.caseId()));
            assertThat(over.status()).isEqualTo(422);
            assertThat(over.text()).contains("签到已经结束");
            assertThat(scanned(meeting)).isEmpty();
        }
    }

    @Test
    void theCodeIsShownByHostAndRecorderAlone() {
        Browser browser = new Browser(mvc);
        try (Begun meeting = walker.begin("three-meetings", upToTheSignIn())) {
            assertThat(browser.get(HOST, wall(meeting)).text()).contains("x-qr", "清点并提交", "/ 8 人已扫码");
            assertThat(browser.get(MEMBER, wall(meeting)).status()).isEqualTo(200); // the recorder
            assertThat(browser.get(MEMBER, wall(meeting)).text()).doesNotContain("清点并提交");
            assertThat(browser.get("mengfanshi", wall(meeting)).status()).isEqualTo(403);
            assertThat(browser.get("mengfanshi", wall(meeting) + "/live").status())
                    .isEqualTo(403);
            assertThat(browser.get(STRANGER, wall(meeting)).status()).isEqualTo(404);
        }
    }

    @Test
    void theWallCostsTheSameHoweverManyHaveScanned() {
        try (Begun meeting = walker.begin("three-meetings", upToTheSignIn())) {
            String id = meeting.caseId();
            Runnable wall = () -> screens.of(id, "http://here", people.viewer("P34"));
            wall.run();
            int few = Statements.of(wall).size();
            for (String who : new String[] {"P32", "P33", "P36", "P37"}) {
                signIns.sign(id, door.of(id), people.viewer(who));
            }
            assertThat(Statements.of(wall)).hasSize(few);
            assertThat(screens.of(id, "http://here", people.viewer("P34")).here())
                    .isEqualTo(4);
        }
    }

    @Test
    void everybodyMayScanAtOnce() throws Exception {
        List<String> all = List.of("P32", "P33", "P34", "P35", "P36", "P37", "P38", "P39");
        try (Begun meeting = walker.begin("three-meetings", upToTheSignIn())) {
            String id = meeting.caseId();
            String code = door.of(id);
            ExecutorService phones = Executors.newFixedThreadPool(all.size() * 2);
            try {
                List<Callable<Boolean>> scans = Stream.concat(all.stream(), all.stream())
                        .<Callable<Boolean>>map(who -> () -> {
                            signIns.sign(id, code, people.viewer(who));
                            return true;
                        })
                        .toList();
                for (Future<Boolean> scan : phones.invokeAll(scans)) {
                    assertThat(scan.get()).isTrue();
                }
            } finally {
                phones.shutdownNow();
            }
            assertThat(scanned(meeting)).containsOnlyKeys(all);
        }
    }

    @Test
    void aMeetingThatIsSuspendedTakesNobody() {
        try (Begun meeting = walker.begin("three-meetings", upToTheSignIn())) {
            String id = meeting.caseId();
            suspend(id, "CURRENT_TIMESTAMP");
            assertThatThrownBy(() -> signIns.sign(id, door.of(id), people.viewer("P35")))
                    .isInstanceOfSatisfying(
                            RuleBroken.class,
                            refusal -> assertThat(refusal.code()).isEqualTo("sign-in-early"));
            suspend(id, "NULL");
        }
    }

    private void suspend(String id, String when) {
        transaction.executeWithoutResult(
                status -> sql.update("UPDATE case_file SET suspended_at = " + when + " WHERE id = ?", id));
    }

    static List<Map<String, Map<String, Object>>> upToTheSignIn() {
        return Walks.deeds("three-meetings").stream()
                .takeWhile(step -> !step.containsKey("signIn"))
                .toList();
    }

    private String here(Begun meeting) {
        return "/meetings/" + meeting.caseId() + "/here?code=" + door.of(meeting.caseId());
    }

    private static String wall(Begun meeting) {
        return "/meetings/" + meeting.caseId() + "/sign-in";
    }

    private static Answer sign(Browser browser, String who, Begun meeting, String code) {
        return browser.post(who, "/meetings/" + meeting.caseId() + "/here", Map.of("code", code));
    }

    private Map<String, Object> scanned(Begun meeting) {
        return sql
                .queryForList(
                        "SELECT person, scanned_at FROM meet_presence WHERE meeting = ? AND scanned_at IS NOT NULL",
                        meeting.caseId())
                .stream()
                .collect(Collectors.toMap(row -> row.get("person").toString(), row -> row.get("scanned_at")));
    }

    private String number(Begun meeting) {
        return sql.queryForObject("SELECT number FROM meet_meeting WHERE case_id = ?", String.class, meeting.caseId());
    }
}
