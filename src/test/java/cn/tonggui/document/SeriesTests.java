package cn.tonggui.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.ModuleDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("database")
class SeriesTests {

    private static final String PATTERN = "{mark}〔{year}〕{seq}号";

    private final ModuleDatabase database = new ModuleDatabase();
    private final TransactionTemplate transaction = database.transaction();
    private final Series series = new Series(database.mapper(IssuedMapper.class));

    @Test
    void countsForEachBranchAndYearByItself() {
        assertThat(next("一工区党支", "2026")).isEqualTo("一工区党支〔2026〕1号");
        assertThat(next("一工区党支", "2026")).isEqualTo("一工区党支〔2026〕2号");
        assertThat(next("二工区党支", "2026")).isEqualTo("二工区党支〔2026〕1号");
        assertThat(next("一工区党支", "2027")).isEqualTo("一工区党支〔2027〕1号");
        assertThat(next("一工区党支", "2026")).isEqualTo("一工区党支〔2026〕3号");
    }

    @Test
    void givesBackANumberThatWasRolledBack() {
        next("甲", "2026");
        transaction.executeWithoutResult(undone -> {
            assertThat(series.number(PATTERN, words("甲", "2026"))).isEqualTo("甲〔2026〕2号");
            undone.setRollbackOnly();
        });
        assertThat(next("甲", "2026")).isEqualTo("甲〔2026〕2号");
    }

    @Test
    void takesTheNumberOfAFieldAsItIs() {
        assertThat(series.number("{docNo}", Map.of("docNo", "QSGW党〔2026〕31号"))).isEqualTo("QSGW党〔2026〕31号");
        assertThat(series.number("{docNo}", Map.of())).isEmpty();
        assertThat(series.number("", Map.of())).isEmpty();
        assertThat(series.number("{docNo}", Map.of("docNo", "{seq}\n{year}"))).isEqualTo("{seq} {year}");
        assertThat(series.number("{docNo}", Map.of("docNo", "𠮷".repeat(100)))).hasSize(120);
    }

    @Test
    void leavesNoGapAndGivesNoneTwiceWhenManyAskAtOnce() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> asks = IntStream.range(0, 40)
                    .<Callable<String>>mapToObj(i -> () -> next("乙", "2026"))
                    .toList();
            List<String> given = new ArrayList<>();
            for (Future<String> one : many.invokeAll(asks)) {
                given.add(one.get());
            }
            assertThat(given)
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 40)
                            .mapToObj(i -> "乙〔2026〕" + i + "号")
                            .toList());
        } finally {
            many.shutdownNow();
        }
    }

    private String next(String mark, String year) {
        return transaction.execute(running -> series.number(PATTERN, words(mark, year)));
    }

    private static Map<String, Object> words(String mark, String year) {
        return Map.of("mark", mark, "year", year);
    }
}
