package cn.tonggui.election;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.workflow.Casework;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A10: every department says something on everybody, and one who refuses sends all of them back. */
class ReviewTests {

    private static final List<String> BOTH = List.of("P15", "P16");

    private final Casework casework = mock();
    private final DelegateExecution step = mock();

    private static List<Map<String, Object>> lines(List<String> people, String opinion) {
        return people.stream()
                .map(person -> Map.<String, Object>of("person", person, "opinion", opinion))
                .toList();
    }

    /** All agree on both, but for one department. */
    private void gather(String department, List<Map<String, Object>> said) {
        Map<String, Object> values = new HashMap<>(Map.of("shortlisted", lines(BOTH, "")));
        GatherReviews.OPINIONS.forEach(opinions -> values.put(opinions, lines(BOTH, "agree")));
        values.put(department, said);
        when(casework.values(any(DelegateExecution.class))).thenReturn(values);
        new GatherReviews(casework).execute(step);
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisationOpinions", "disciplineOpinions", "safetyOpinions", "personnelOpinions"})
    void everyDepartmentIsHeardOnEverybody(String department) {
        for (List<String> others : List.of(List.of("P15"), List.of("P15", "P17"), List.of("P15", "P16", "P17"))) {
            assertThatThrownBy(() -> gather(department, lines(others, "agree")))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessageContaining("election-opinions");
        }
        verify(casework, never()).keep(any(DelegateExecution.class), anyMap());

        gather(department, lines(BOTH, "refuse"));
        verify(step).setVariable("reviewed", "refused");
        verify(casework, never()).keep(any(DelegateExecution.class), anyMap());

        gather(department, lines(BOTH, "defer"));
        verify(step).setVariable("reviewed", "agreed");
        verify(casework).keep(any(DelegateExecution.class), anyMap());
    }
}
