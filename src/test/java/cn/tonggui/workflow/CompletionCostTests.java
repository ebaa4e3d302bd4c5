package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.Statements;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A completion costs the engine's own statements and six of ours at most, in one commit (PERFORMANCE.md, goal 7). */
@TongguiTest
class CompletionCostTests extends MattersUnderWay {

    private static final int OURS = 6;

    @Test
    void aCompletionCostsSixStatementsBesideTheEnginesOwn() {
        Map<String, Object> words = Map.of("opinion", "已签收");
        completed(words); // whatever is read once is read
        List<Statements.Sent> sent = completed(words);
        List<String> ours = sent.stream()
                .map(Statements.Sent::sql)
                .map(String::strip)
                .filter(sql -> !engines(sql))
                .toList();
        System.out.println("completion: " + sent.size() + " statements, ours " + ours.size());
        ours.forEach(sql -> System.out.println("  " + sql.replaceAll("\\s+", " ")));
        assertThat(ours).hasSizeLessThanOrEqualTo(OURS);
        assertThat(ours).noneMatch(sql -> sql.toLowerCase(Locale.ROOT).matches(".*(@@session|set autocommit).*"));
    }

    @Test
    void aCompletionIsOneCommit() {
        assertThat(Statements.commits(completion(Map.of("opinion", "已签收")))).isEqualTo(1);
    }

    private List<Statements.Sent> completed(Map<String, Object> words) {
        return Statements.of(completion(words));
    }

    private Runnable completion(Map<String, Object> words) {
        String id = walker.open("practical-matter", "P40", Map.of("subject", "签收一件", "request", "x"));
        walker.act(id, "accept", "P34", "submit", OWNED);
        Viewer owner = people.viewer("P39");
        TaskView task = task(id, "sign", "P39");
        Submission signed = walker.bind(task, "submit", words, owner);
        TaskAction submit = new TaskAction.Submit(Walker.ref(task), signed);
        return () -> tasks.perform(submit, owner);
    }

    /** The engine writes its keywords small, we write them large. */
    private static boolean engines(String sql) {
        return sql.contains("ACT_") && Character.isLowerCase(sql.charAt(0));
    }
}
