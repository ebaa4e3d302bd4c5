package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** B20, 答复提出人: what is said to those whose problems were decided on. */
@Component
class AnswersStep implements OwnStep {

    private final Items items;
    private final Problems problems;

    AnswersStep(Items items, Problems problems) {
        this.items = items;
        this.problems = problems;
    }

    @Override
    public String key() {
        return "committee-agenda/answerProposers";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        Map<String, String> numbers = problems.numbers(at.caseId());
        return Map.of(
                "answers",
                answered(at).stream()
                        .map(item -> {
                            Map<String, Object> row = new LinkedHashMap<>();
                            row.put("ref", numbers.get(item.problem()));
                            row.put("title", item.title());
                            row.put("resolution", item.outcome());
                            row.put("answer", Objects.requireNonNullElse(item.answer(), ""));
                            return row;
                        })
                        .toList());
    }

    private List<Item> answered(StepAt at) {
        return items.of(at.caseId()).stream()
                .filter(item -> item.problem() != null && item.answered())
                .toList();
    }

    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        Map<String, String> numbers = problems.numbers(at.caseId());
        List<Given> rows = new Given(values).rows("answers");
        List<ItemMapper.Answered> answers = new ArrayList<>();
        for (Item item : answered(at)) {
            rows.stream()
                    .filter(row -> row.text("ref").equals(numbers.get(item.problem())))
                    .forEach(row -> answers.add(new ItemMapper.Answered(item.id(), row.text("answer"))));
        }
        items.answer(answers);
    }
}
