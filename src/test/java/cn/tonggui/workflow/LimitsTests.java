package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases that hold the same person are counted, and two that begin at once do not both pass. */
@TongguiTest
class LimitsTests {

    @Autowired
    private Walker walker;

    @Autowired
    private Cases cases;

    @Autowired
    private People people;

    @Autowired
    private Limits limits;

    private final List<String> opened = new ArrayList<>();

    private String open() {
        return walker.open("trial-demand", "P39", Map.of("subject", "限额", "kind", "post", "helper", "P36"));
    }

    @AfterEach
    void end() {
        for (String one : opened) {
            CaseView seen = cases.require(one, people.viewer("P34"));
            if (seen.state() == CaseState.OPEN) {
                cases.perform(
                        new CaseAction.Terminate(new CaseRef(one, seen.revision(), PublicId.next()), "到此为止"),
                        people.viewer("P34"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, open, , , true",
        "2, open, , , false",
        "1, all, unit, year, true",
        "1, closed, , , false",
        "1, open, unit, , true",
        "1, open, , month, true",
        "2, all, , , false"
    })
    void countsOtherCasesOfTheState(int most, String of, String within, String since, boolean full) {
        opened.add(open());
        Limit limit = new Limit("R-M11", List.of(), "helper", "" + most, of, within, since, "最多");

        assertThat(full(limit, "B04")).isEqualTo(full);
        assertThat(full(limit, "B05")).isEqualTo(full && within == null);
    }

    private boolean full(Limit limit, String unit) {
        return limits.full(
                limit, "trial-demand", "another", new Duties.Of(Map.of("helper", "P36"), "P39", unit), Map.of());
    }

    @Test
    void aCaseThatWasStoppedCountsNoMore() {
        opened.add(open());
        end();

        assertThat(full(new Limit("R-M11", List.of(), "helper", "1", "all", null, null, "最多"), "B04"))
                .isFalse();
    }

    @Test
    void ofManyThatBeginAtOnceNoMoreThanTheLimitPass() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Callable<String>> all = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                all.add(() -> {
                    try {
                        return open();
                    } catch (RuleBroken full) {
                        assertThat(full.code()).isEqualTo("R-M11");
                        assertThat(full.words()).isEqualTo("一名帮带人同时最多 2 件");
                        assertThat(full.field()).isEqualTo("helper");
                        return "";
                    }
                });
            }
            for (Future<String> one : threads.invokeAll(all)) {
                if (!one.get().isEmpty()) {
                    opened.add(one.get());
                }
            }
        } finally {
            threads.shutdown();
        }

        assertThat(opened).hasSize(2);
    }
}
