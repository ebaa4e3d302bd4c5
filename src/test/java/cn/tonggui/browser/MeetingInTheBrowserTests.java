package cn.tonggui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.meeting.KeptMeeting;
import cn.tonggui.testing.Walker;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The screen of a meeting on a desk, in the hand and on the wall, while it goes on. */
@BrowserTest
class MeetingInTheBrowserTests {

    private static final Path PICTURES = Path.of("target/pictures/meeting");

    @Autowired
    private Visitors visitors;

    @Autowired
    private Walker walker;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transaction;

    private String id;
    private KeptMeeting meeting;

    @BeforeEach
    void aMeetingOfB04() {
        id = walker.open("practical-matter", "P40", Map.of("subject", "十一月例会", "request", "x"));
        meeting = new KeptMeeting(id, sql, transaction);
    }

    @AfterEach
    void leaveNothing() {
        meeting.leave();
    }

    @Test
    void everybodySeesWhatHappensWithoutAskingForIt() {
        Visitor desk = visitors.arrive(Screen.DESKTOP, "qinshouxin").open("/meetings/" + id);
        Visitor hand = visitors.arrive(Screen.PHONE, "baiguizhi").open("/meetings/" + id);
        Visitor wall = visitors.arrive(Screen.DESKTOP, "zhupingan").open("/meetings/" + id + "/screen");
        assertThat(desk.at("#live")).containsText("还没有签到");

        meeting.came("P34", "P35", "P36", "P08");
        meeting.state("HELD");
        meeting.fixed();
        String item = meeting.item(1, "11 号道岔尖轨密贴不良重复发生");
        meeting.opinion(item, "P35", 1, "同意联合整治，尖轨先换");
        meeting.opinion(item, "P36", 2, "盯控到人，夜间不放松");
        meeting.way(item, "devices");
        meeting.vote(item, "P36", "no");
        for (Visitor visitor : new Visitor[] {desk, hand, wall}) {
            assertThat(visitor.at("#live")).containsText("人已表决");
            assertThat(visitor.at("#live")).not().containsText("反对");
            assertThat(visitor.overflows()).isFalse();
        }
        picture(desk, "voting-desktop");
        picture(hand, "voting-phone");
        picture(wall, "voting-wall");

        meeting.vote(item, "P34", "yes");
        meeting.vote(item, "P35", "yes");
        meeting.counted(item, 2, 1, 0, true);
        meeting.resolved(item, "同意工电联合整治，12 月 5 日前更换尖轨。");
        assertThat(desk.at("#live")).containsText("同意工电联合整治");
        assertThat(wall.at("#live")).containsText("通过");
        picture(desk, "counted-desktop");
        picture(wall, "counted-wall");

        meeting.signed("会议记录正文。");
        assertThat(desk.at("#live")).containsText("会议已经结束");
        picture(desk, "signed-desktop");
        picture(hand, "signed-phone");
        meeting.problem("隧道口结冰，巡道容易滑倒", "QUEUED", "orange", "anonymous", null);
        meeting.problem("材料库探照灯充电架老化", "HANDLED_BY_TEAM", "yellow", "named", null);
        meeting.problem("班中餐热饭难", "CLOSED", "", "anonymous", "添了两台微波炉，11 月 21 日装好。");
        for (String page : new String[] {"/meetings", "/problems", "/actions", "/meetings/figures"}) {
            picture(desk.open(page), page.substring(1).replace('/', '-') + "-desktop");
            picture(hand.open(page), page.substring(1).replace('/', '-') + "-phone");
            assertThat(hand.overflows()).as(page).isFalse();
        }
    }

    private static void picture(Visitor visitor, String name) {
        visitor.page()
                .screenshot(new ScreenshotOptions()
                        .setPath(PICTURES.resolve(name + ".png"))
                        .setFullPage(true));
    }
}
