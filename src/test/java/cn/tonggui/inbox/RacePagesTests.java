package cn.tonggui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.TongguiTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of several pages sent at once one is led on, and the others say that the matter went on (409). */
@TongguiTest
class RacePagesTests extends PagesOfAMatter {

    private static final int PAGES = 4;

    @Test
    void oneOfManyDecisions() throws Exception {
        String id = matter();
        String task = task(id, "accept");

        String page = task + "/return";
        Map<String, String> form = browser.filled(SECRETARY, task, Map.of("opinion", "写清楚地点"));
        oneIsLedOn(sent(who -> browser.post(SECRETARY, page, once(form))));
    }

    @Test
    void oneOfManyClaims() throws Exception {
        String task = task(trial(), "review");
        List<String> members = List.of(MEMBER, OTHER_MEMBER);
        List<Map<String, String>> forms =
                members.stream().map(who -> browser.filled(who, task, Map.of())).toList();

        oneIsLedOn(sent(who -> browser.post(members.get(who % 2), task + "/claim", once(forms.get(who % 2)))));
    }

    @Test
    void eitherCancelledOrDecided() throws Exception {
        String id = matter();
        String task = task(id, "accept");
        Map<String, String> decided = browser.filled(SECRETARY, task, Map.of("opinion", "写清楚地点"));
        Map<String, String> cancelled = browser.filled(WORKER, "/cases/" + id, Map.of("reason", "不办了"));

        oneIsLedOn(sent(who -> who % 2 == 0
                ? browser.post(SECRETARY, task + "/return", once(decided))
                : browser.post(WORKER, "/cases/" + id + "/cancel", once(cancelled))));
    }

    @Test
    void oneOfManyLendings() throws Exception {
        String id = matter();
        String task = task(id, "accept");
        Map<String, String> form = browser.filled(SECRETARY, task, Map.of("to", "P35", "words", "代我看看"));

        oneIsLedOn(sent(who -> browser.post(SECRETARY, task + "/delegate", once(form))));
    }

    private interface Sending {
        Answer by(int who);
    }

    private static Map<String, String> once(Map<String, String> form) {
        Map<String, String> own = new HashMap<>(form);
        own.put("_token", PublicId.next());
        return own;
    }

    private List<Answer> sent(Sending sending) throws Exception {
        List.of(SECRETARY, MEMBER, OTHER_MEMBER, WORKER).forEach(who -> browser.get(who, "/inbox"));
        ExecutorService threads = Executors.newFixedThreadPool(PAGES);
        try {
            List<Callable<Answer>> pages = IntStream.range(0, PAGES)
                    .<Callable<Answer>>mapToObj(who -> () -> sending.by(who))
                    .toList();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> one : threads.invokeAll(pages)) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    private static void oneIsLedOn(List<Answer> answers) {
        assertThat(answers).extracting(Answer::status).containsOnly(303, 409);
        assertThat(answers.stream().filter(answer -> answer.status() == 303)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 409))
                .allSatisfy(late -> assertThat(late.text()).contains("这件事已经有人办了"));
    }
}
