package cn.tonggui.development;

import cn.tonggui.forms.Given;
import cn.tonggui.workflow.Casework;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记评估: what was seen of somebody in one of the two pools, and the day of the next look, {@code growth.reviewMonths} later. */
@Component
class KeepReview implements JavaDelegate {

    private final Casework casework;
    private final Clock clock;

    KeepReview(Casework casework, Clock clock) {
        this.casework = casework;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution step) {
        Given given = new Given(casework.values(step));
        Map<String, Object> kept = new HashMap<>();
        if (given.has("performance")) {
            List<Map<String, Object>> rows = new ArrayList<>();
            given.rows("reviews").forEach(row -> rows.add(row.values()));
            rows.add(Map.of("day", given.text("tendedOn"), "words", given.text("performance")));
            kept.put("reviews", rows);
            kept.put("performance", "");
        }
        if (given.has("longerBy")) {
            kept.put("goalBy", given.text("longerBy"));
            kept.put("longerBy", "");
        }
        int months = Integer.parseInt(casework.parameters(step).get("growth.reviewMonths"));
        LocalDate last = given.day("tendedOn").orElseGet(() -> LocalDate.now(clock));
        kept.put("reviewBy", last.plusMonths(months).toString());
        casework.keep(step, kept);
    }
}
