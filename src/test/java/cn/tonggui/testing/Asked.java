package cn.tonggui.testing;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.workflow.Casework;
import cn.tonggui.workflow.StepAt;
import cn.tonggui.workflow.Telling;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The module of {@code trial-answer}: answers the case that asked, and opens what comes of it: {@code 再查一遍}, or elsewhere {@code B05:再查一遍}. */
@TestConfiguration
public class Asked {

    @Bean
    Telling answerAsker(Casework casework) {
        return new AnswerAsker(casework);
    }

    private static class AnswerAsker implements Telling {

        private final Casework casework;

        AnswerAsker(Casework casework) {
            this.casework = casework;
        }

        @Override
        public Set<String> messages() {
            return Set.of("trial-ask/answered", "trial-ask/settled");
        }

        @Override
        public void execute(DelegateExecution step) {
            Map<String, Object> values = casework.values(step);
            casework.numbered("trial-ask", values.get("asked").toString()).ifPresent(asker -> {
                casework.link(step, asker, "asker");
                casework.link(step, asker, "asker");
                casework.tell(asker, "answered", Map.of("answer", values.get("answer")));
                casework.tell(asker, "settled", Map.of());
            });
            String more = Objects.toString(values.get("more"), "");
            if (!more.isEmpty()) {
                StepAt at = casework.caseOf(step);
                String[] words = more.contains(":")
                        ? more.split(":")
                        : new String[] {at.unit().value(), more};
                Map<String, Object> start = Map.of("subject", words[1], "branch", words[0]);
                casework.open(step, "trial-ask", start, new UnitCode(words[0]), new PersonId(at.initiator()), "more");
            }
        }
    }
}
