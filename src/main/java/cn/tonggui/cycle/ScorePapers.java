package cn.tonggui.cycle;

import cn.tonggui.cycle.RewardMapper.Lesson;
import cn.tonggui.cycle.RewardMapper.Reward;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Scores, rewards and lessons of a cycle as rows of its documents. */
@Component
class ScorePapers {

    private final ScoreSheets sheets;
    private final SheetText text;
    private final Rewards rewards;
    private final Members members;
    private final CycleWords words;

    ScorePapers(ScoreSheets sheets, SheetText text, Rewards rewards, Members members, CycleWords words) {
        this.sheets = sheets;
        this.text = text;
        this.rewards = rewards;
        this.members = members;
        this.words = words;
    }

    Map<String, Object> of(String cycle) {
        Map<String, Object> data = new HashMap<>();
        data.putAll(CyclePapers.rows(
                "scores", sheets.ofCycle(cycle).stream().map(this::row).toList()));
        data.put("adjustmentWords", words.say("cycle.paper.adjustments"));
        data.putAll(CyclePapers.rows(
                "rewards", rewards.of(cycle).stream().map(this::row).toList()));
        data.putAll(CyclePapers.rows(
                "lessons", rewards.lessons(cycle).stream().map(this::row).toList()));
        return data;
    }

    private Map<String, Object> row(SheetMapper.Outcome one) {
        return Map.of(
                "unit", members.name(one.unit()),
                "party", shown(one.partyShown()),
                "business", shown(one.businessShown()),
                "branch", shown(one.branchShown()),
                "workshop", shown(one.workshopShown()),
                "grade", text.band(one));
    }

    private static String shown(@Nullable BigDecimal score) {
        return score == null ? "" : score.toPlainString();
    }

    private Map<String, Object> row(Reward one) {
        return Map.of(
                "words", rewards.whom(one),
                "kind", words.say("cycle.reward." + one.kind()),
                "basis", one.basis(),
                "amount",
                        one.amount() == null
                                ? ""
                                : one.amount().stripTrailingZeros().toPlainString());
    }

    private Map<String, Object> row(Lesson one) {
        return Map.of(
                "kind", words.say("cycle.lesson." + one.kind()),
                "applies", one.applies(),
                "measure", one.measure(),
                "adopt", one.adopt() ? words.say("cycle.yes") : words.say("cycle.no-because", one.reason()));
    }
}
