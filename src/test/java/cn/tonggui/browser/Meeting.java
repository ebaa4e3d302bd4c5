package cn.tonggui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Pattern;

/** The meetings of an election, everybody there with a device of their own, and what they do on the page of the meeting. */
final class Meeting {

    private static final Pattern INBOX = Pattern.compile("/inbox");
    private static final String HIDDEN = "监票人确认以前不公布";

    private final Visitors visitors;
    private final String id;

    Meeting(Visitors visitors, String id) {
        this.visitors = visitors;
        this.id = id;
    }

    Visitor arrives(String username) {
        return visitors.arrive(Screen.DESKTOP, username);
    }

    /** Opens the page of the meeting and waits there until the step is the visitor's. */
    void take(Visitor visitor) {
        visitor.open("/elections/" + id);
        visitor.at("#live").getByText("去办理").first().click();
        assertThat(visitor.form()).isVisible();
    }

    void send(Visitor visitor, String button) {
        visitor.press(button);
        assertThat(visitor.page()).hasURL(INBOX);
        visitor.sees("已办好");
    }

    /** Who is there, in the order of the roll. */
    void sees(Visitor organiser, List<String> absent) {
        for (Locator row : rows(organiser, "select[name$='.signedIn']")) {
            boolean here = absent.stream().noneMatch(row.textContent()::contains);
            row.locator("select[name$='.signedIn']").selectOption(here ? "yes" : "no");
        }
    }

    /**
     * The ballots of all who are there, both tellers blind to each other, and the scrutineers; nobody reads anything of the result
     * before all of them have confirmed it.
     */
    void votes(List<Visitor> tellers, List<Visitor> scrutineers, int present, int left, Map<String, Integer> yes) {
        Visitor first = tellers.get(0);
        take(first);
        first.fill("发出选票", number(present));
        first.fill("剩余选票", number(left));
        first.fill("作废选票", "0");
        send(first, "提交");
        take(first);
        first.fill("收回选票", number(present));
        first.fill("有效票", number(present));
        first.fill("无效票", "0");
        send(first, "提交");
        for (Visitor teller : tellers) {
            take(teller);
            enters(teller, present, yes);
        }
        for (Visitor scrutineer : scrutineers) {
            scrutineer.open("/elections/" + id);
            assertThat(scrutineer.at("main")).containsText(HIDDEN);
            take(scrutineer);
            send(scrutineer, "同意");
        }
    }

    private void enters(Visitor teller, int valid, Map<String, Integer> yes) {
        for (Locator row : rows(teller, "input[name$='.yes']")) {
            assertThat(row.locator("input[name$='.yes']")).hasValue("");
            int votes = votes(row.textContent(), yes);
            row.locator("input[name$='.yes']").fill(number(votes));
            row.locator("input[name$='.no']").fill(number(valid - votes));
            row.locator("input[name$='.abstain']").fill("0");
        }
        send(teller, "提交");
    }

    private static int votes(String row, Map<String, Integer> yes) {
        return yes.entrySet().stream()
                .filter(vote -> row.contains(vote.getKey()))
                .map(Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    /** One row for each of them: the person and what is chosen for them, further rows as they are needed. */
    void assigns(Visitor visitor, String table, List<Entry<String, String>> offices) {
        for (int i = 0; i < offices.size(); i++) {
            Locator person = visitor.at("#f-" + table + "-" + i + "-person-box");
            if (person.count() == 0) {
                visitor.press("再加一行");
            }
            Locator box = person.locator("input[role=combobox]");
            box.click();
            box.pressSequentially(offices.get(i).getKey());
            Locator options = person.locator("[role=option]");
            assertThat(options).hasCount(1);
            options.click();
            visitor.at("[name='" + table + "." + i + ".office']")
                    .selectOption(offices.get(i).getValue());
        }
    }

    private static List<Locator> rows(Visitor visitor, String with) {
        return visitor.form().locator("tr:has(" + with + ")").all();
    }

    private static String number(int number) {
        return Integer.toString(number);
    }
}
