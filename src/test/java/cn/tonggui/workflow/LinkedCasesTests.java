package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.testing.Statements;
import cn.tonggui.testing.ToldEvents;
import cn.tonggui.testing.TongguiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A case that tells another what it waits for, and opens what comes of it. */
@TongguiTest
class LinkedCasesTests extends MattersUnderWay {

    @Autowired
    private JdbcTemplate sql;

    private String ask(String subject) {
        return walker.open("trial-ask", "P40", Map.of("subject", subject, "branch", "B04"));
    }

    private String answer(String asked, Map<String, Object> with) {
        String id = walker.open("trial-answer", "P34", Map.of("subject", "答复", "branch", "B04"));
        walker.act(
                id,
                "decide",
                "P34",
                "submit",
                Map.of("asked", asked, "answer", "已更换", "more", with.getOrDefault("more", "")));
        return id;
    }

    @Test
    void theAnswerIsKeptWhereItWasAskedAndTheCaseGoesOn() {
        String asker = ask("道钉松动");
        assertThat(view(asker, "P40").current()).isEmpty();

        String teller = answer(view(asker, "P40").number(), Map.of());

        assertThat(steps(asker, "P34")).containsExactly("read");
        assertThat(view(asker, "P40").values()).containsEntry("answer", "已更换");
        CaseView.Act kept = view(asker, "P34").acts().stream()
                .filter(act -> act.action().equals("keep"))
                .findFirst()
                .orElseThrow();
        assertThat(kept.stepName()).isEqualTo("等答复");
        assertThat(kept.changes()).extracting(CaseView.Change::after).containsExactly("已更换");
        assertThat(view(teller, "P34").links())
                .extracting(CaseView.Linked::id, CaseView.Linked::kind, CaseView.Linked::onward)
                .containsExactly(tuple(asker, "asker", true));
        assertThat(view(asker, "P34").links())
                .extracting(CaseView.Linked::id, CaseView.Linked::onward)
                .containsExactly(tuple(teller, false));
    }

    @Test
    void whatComesOfItIsACaseOfItsOwnByTheSamePerson() {
        String teller = answer("没有这一件", Map.of("more", "再查一遍"));

        CaseView.Linked more = view(teller, "P34").links().get(0);
        assertThat(more.title()).isEqualTo("再查一遍");
        assertThat(more.processTitle()).isEqualTo("试提问");
        assertThat(more.state()).isEqualTo(CaseState.OPEN);
        CaseView opened = view(more.id(), "P34");
        assertThat(opened.initiatorName())
                .isEqualTo(people.viewer("P34").actor().name());
        assertThat(opened.acts()).extracting(CaseView.Act::action).containsExactly("start");
        assertThat(opened.unit()).isEqualTo("B04");
        assertThat(facts(view(teller, "P34").number())).anyMatch(fact -> fact.contains("case-linked"));
    }

    @Test
    void aLinkIsShownToThoseWhoMayReadTheOtherCase() {
        String asker = ask("只给自己看");
        String teller = answer(view(asker, "P40").number(), Map.of());

        // P40 asked and may not read the other case
        assertThat(cases.mayRead(teller, people.viewer("P40"))).isFalse();
        assertThat(view(asker, "P40").links()).isEmpty();
        assertThat(view(asker, "P34").links()).hasSize(1);
    }

    @Test
    void whoDoesNotWaitIsLeftAsItIs() {
        String asker = ask("说两遍");
        String number = view(asker, "P40").number();
        answer(number, Map.of());
        long rev = view(asker, "P40").revision();

        String second = answer(number, Map.of());

        assertThat(view(second, "P34").state()).isEqualTo(CaseState.CLOSED);
        assertThat(view(asker, "P40").revision()).isEqualTo(rev);
        assertThat(steps(asker, "P34")).containsExactly("read");
    }

    @Test
    void whoWaitsSuspendedIsNotPassedOverInSilence() {
        String asker = ask("挂起了");
        String number = view(asker, "P40").number();
        cases.perform(new CaseAction.Suspend(ref(asker, "P04"), "等上级文件"), people.viewer("P04"));
        String teller = walker.open("trial-answer", "P34", Map.of("subject", "答复", "branch", "B04"));
        Map<String, Object> answer = Map.of("asked", number, "answer", "已更换");

        assertThatThrownBy(() -> walker.act(teller, "decide", "P34", "submit", answer))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("told-suspended"));
        assertThat(steps(teller, "P34")).containsExactly("decide");
        assertThat(view(teller, "P34").links()).isEmpty();

        cases.perform(new CaseAction.Resume(ref(asker, "P04"), "文件到了"), people.viewer("P04"));
        walker.act(teller, "decide", "P34", "submit", answer);
        assertThat(steps(asker, "P34")).containsExactly("read");
    }

    @Test
    void whatIsRefusedInOneOfThemUndoesThemAll() {
        String asker = ask("一起不算");
        String number = view(asker, "P40").number();
        String teller = walker.open("trial-answer", "P34", Map.of("subject", "答复", "branch", "B04"));
        Map<String, Object> nowhere = Map.of("asked", number, "answer", "已更换", "more", "QS:不是支部的事");

        assertThatThrownBy(() -> walker.act(teller, "decide", "P34", "submit", nowhere))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("place-not-party"));
        assertThat(steps(teller, "P34")).containsExactly("decide");
        assertThat(steps(asker, "P34")).isEmpty();
        assertThat(view(asker, "P40").values()).doesNotContainKey("answer");
    }

    @Test
    void manyLinksCostNoMoreStatements() {
        String asker = ask("许多答复");
        String number = view(asker, "P34").number();
        answer(number, Map.of());
        int one = Statements.of(() -> view(asker, "P34")).size();
        for (int i = 0; i < 5; i++) {
            answer(number, Map.of());
        }

        assertThat(view(asker, "P34").links()).hasSize(6);
        assertThat(Statements.of(() -> view(asker, "P34"))).hasSize(one);
    }

    private List<String> facts(String caseNumber) {
        return sql.queryForList(
                "SELECT body FROM " + ToldEvents.ALL + " WHERE case_number = ?", String.class, caseNumber);
    }
}
