package cn.tonggui.election;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.OfficesKept;
import cn.tonggui.testing.TongguiTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

/** What the pages of an election refuse: with the rule and the reason, and nothing of it lost. */
@TongguiTest
class ElectionRefusalTests extends ElectionUnderWay {

    private static final int[] TIE = {8, 9, 10, 9, 6, 6};

    @Autowired
    private TransactionTemplate transaction;

    private List<String> tellers() {
        return sql.queryForList("SELECT teller FROM elec_entry WHERE case_id = ?", String.class, id);
    }

    private static Map<String, String> papers(int returned) {
        return Map.of("returned", "" + returned, "valid", "" + returned, "invalid", "0");
    }

    @Test
    void moreReturnedThanIssuedIsAVoidRoundAndHeldAgain() {
        walkTo("collect");
        String page = page("collect", "P19");

        assertSeeOther(submit(TELLER, page, papers(11)));

        assertThat(at()).containsExactly("issue");
        assertThat(sql.queryForList(
                        "SELECT outcome FROM elec_round WHERE case_id = ? ORDER BY round_no", String.class, id))
                .containsExactly("round-void", null);
        assertThat(browser.get("haoyizhou", "/elections/" + id + "/result").text())
                .contains("这次投票不成立", "收回选票 11 张，发出 10 张", "R-E16");
    }

    @Test
    void paperThatDoesNotAddUpIsRefusedAndStaysOnThePage() {
        walkTo("collect");
        Answer refused = submit(TELLER, page("collect", "P19"), Map.of("returned", "10", "valid", "9", "invalid", "2"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("R-E16", "value=\"9\"", "value=\"2\"");
        assertThat(at()).containsExactly("collect");
    }

    @Test
    void aSheetWhoseSumsDoNotMatchStaysAsItWasTyped() {
        walkTo("enter");
        Map<String, String> off = votes(10, TIE);
        off.put("lines.2.no", "3");

        Answer refused = submit(TELLER, page("enter", "P19"), off);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("R-E14").containsPattern("name=\"lines\\.2\\.no\"[^>]*value=\"3\"");
        assertThat(refused.text()).containsPattern("name=\"lines\\.4\\.yes\"[^>]*value=\"6\"");
        assertThat(tellers()).isEmpty();
        assertSeeOther(submit(TELLER, page("enter", "P19"), votes(10, TIE)));
        assertThat(tellers()).containsExactly("P19");
    }

    @Test
    void aCandidateCountsNoVotesAndNobodyConfirmsWhatHeCounted() {
        walkTo("prepare");
        String page = page("prepare", "P18");
        browser.post(ORGANISER, page + "/claim", browser.filled(ORGANISER, page, Map.of()));

        Answer candidate = prepare(page, List.of("P19", "P20"), List.of("P27", "P25"));
        assertThat(candidate.status()).isEqualTo(422);
        assertThat(candidate.text()).contains("SD01", "樊大勇", "十四时三十分");

        Answer own = prepare(page, List.of("P19", "P22"), List.of("P27", "P22"));
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.text()).contains("SD02", "裴小虎", "十四时三十分");

        assertThat(at()).containsExactly("prepare");
        assertSeeOther(prepare(page, List.of("P19", "P22"), List.of("P27", "P25")));
    }

    private Answer prepare(String page, List<String> tellers, List<String> scrutineers) {
        Map<String, String> single = new HashMap<>();
        typedAt("prepare").forEach((name, value) -> {
            if (!(value instanceof List<?>)) {
                single.put(name, value.toString());
            }
        });
        var form = MockMvcRequestBuilders.request(HttpMethod.POST, page + "/submit");
        browser.filled(ORGANISER, page, single).forEach(form::param);
        tellers.forEach(one -> form.param("tellers", one));
        scrutineers.forEach(one -> form.param("scrutineers", one));
        return browser.send(ORGANISER, form.with(SecurityMockMvcRequestPostProcessors.csrf()));
    }

    @Test
    void aTellerReachesNeitherTheConfirmationNorTheSheetOnceItIsLocked() {
        walkTo("confirm");
        String confirm = page("confirm", "P27");
        assertThat(send(TELLER, confirm, "approve", browser.filled(SCRUTINEER, confirm, Map.of()))
                        .status())
                .isIn(403, 404);

        assertThat(at()).containsExactly("confirm", "confirm");
    }

    @Test
    void aLockedSheetIsEditedByNoPageThatIsStillOpen() {
        walkTo("enter");
        String page = page("enter", "P19");
        Map<String, String> open = browser.filled(TELLER, page, votes(10, TIE));
        assertSeeOther(submit(TELLER, page, votes(10, TIE)));
        assertSeeOther(submit(OTHER_TELLER, page("enter", "P22"), votes(10, TIE)));
        for (String who : List.of("P27", "P25")) {
            walker.act(id, "confirm", who, "approve", Map.of());
        }
        assertThat(at()).containsExactly("signInAgain");

        Map<String, String> other = new HashMap<>(open);
        other.putAll(votes(10, 8, 9, 10, 9, 5, 7));
        other.put("_token", "AAAAAAAAAAAAAAAAAAAAAA");
        assertThat(send(TELLER, page, "submit", other).status()).isIn(404, 409);

        assertThat(sql.queryForObject(
                        "SELECT yes FROM elec_line WHERE case_id = ? AND round_no = 1 AND person = 'P24'",
                        Integer.class,
                        id))
                .isEqualTo(6);
        assertThat(tellers()).hasSize(2);
    }

    @Test
    void aSecondTabIsToldThatTheStepIsDone() {
        walkTo("issue");
        String page = page("issue", "P19");
        Map<String, String> ballots = Map.of("issued", "10", "left", "6", "spoiled", "0");
        Map<String, String> first = browser.filled(TELLER, page, ballots);
        Map<String, String> second = browser.filled(TELLER, page, ballots);

        assertSeeOther(send(TELLER, page, "submit", first));
        assertThat(send(TELLER, page, "submit", second).status()).isEqualTo(409);
        assertSeeOther(send(TELLER, page, "submit", first));

        assertThat(at()).containsExactly("collect");
    }

    @Test
    void aCrashBetweenTheTwoEntriesLosesNothingOfTheFirst() {
        walkTo("enter");
        assertSeeOther(submit(TELLER, page("enter", "P19"), votes(10, TIE)));
        String page = page("enter", "P22");
        Map<String, String> form = browser.filled(OTHER_TELLER, page, votes(10, TIE));

        transaction.executeWithoutResult(power -> {
            assertSeeOther(send(OTHER_TELLER, page, "submit", form));
            assertThat(tellers()).hasSize(2);
            power.setRollbackOnly();
        });

        assertThat(tellers()).containsExactly("P19");
        assertThat(at()).containsExactly("enter");
        assertThat(browser.get(OTHER_TELLER, page).status()).isEqualTo(200);
        assertSeeOther(send(OTHER_TELLER, page, "submit", form));
        assertThat(at()).containsExactly("confirm", "confirm");
    }

    @Test
    void aProbationaryMemberHasNoVoteWhateverIsTypedOnTheRoll() {
        walkTo("roll");
        String page = page("roll", "P18");
        browser.post(ORGANISER, page + "/claim", browser.filled(ORGANISER, page, Map.of()));
        int row = rowOf("P28");
        Map<String, String> typed = new HashMap<>();
        typed.put("gatherers", "P18");
        for (int i = 0; i < row; i++) {
            typed.put("roll." + i + ".canCome", "yes");
        }
        typed.put("roll." + row + ".canCome", "no");
        typed.put("roll." + row + ".exemptGround", "ill");
        typed.put("roll." + row + ".exemptEvidence", "医院证明");

        Answer refused = submit(ORGANISER, page, typed);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("R-E08", "医院证明");

        Map<String, String> right = new HashMap<>(typed);
        right.put("roll." + row + ".canCome", "yes");
        right.put("roll." + row + ".exemptGround", "");
        right.put("roll." + row + ".right", "有");
        assertThat(submit(ORGANISER, page, right).status()).isEqualTo(422);
        assertThat(at()).containsExactly("roll");
    }

    /** In the order of the roll. */
    private int rowOf(String person) {
        List<String> people = sql.queryForList(
                "SELECT person FROM elec_elector WHERE case_id = ? ORDER BY full_member DESC, person",
                String.class,
                id);
        return people.indexOf(person);
    }

    @Test
    void theFileIsNotClosedWhileAPieceIsMissing() {
        OfficesKept offices = walker.offices();
        try {
            walkTo("archive");
            String page = page("archive", "P18");
            browser.post(ORGANISER, page + "/claim", browser.filled(ORGANISER, page, Map.of()));

            Answer refused = submit(ORGANISER, page, allButOne());

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text()).contains("归档目录缺", "还在找", "书记连任");
            assertThat(at()).containsExactly("archive");
        } finally {
            offices.restore();
        }
    }

    private static Map<String, String> allButOne() {
        Map<String, String> list = new HashMap<>();
        for (int i = 0; i < 20; i++) {
            list.put("archiveList." + i + ".state", i == 15 ? "" : "present");
        }
        list.put("archiveList.15.note", "还在找");
        list.put("archiveList.20.state", "none");
        list.put("archiveList.20.note", "书记连任");
        return list;
    }
}
