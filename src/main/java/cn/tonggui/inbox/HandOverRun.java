package cn.tonggui.inbox;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Refusal;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.HandOvers;
import cn.tonggui.workflow.TaskAction;
import cn.tonggui.workflow.TaskRef;
import cn.tonggui.workflow.Tasks;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Hands over several items, each by itself on the one path: what one is refused does not hold up another. */
@Component
class HandOverRun {

    private static final int TOKEN_BYTES = 16;

    private final Tasks tasks;
    private final RefusalWords refusals;

    HandOverRun(Tasks tasks, RefusalWords refusals) {
        this.tasks = tasks;
        this.refusals = refusals;
    }

    /** What shall become of one item. */
    record Wish(HandOvers.Item item, TaskRef ref, PersonId to) {}

    /** @param next who has it now, null when it was refused @param refused why, empty when it was not */
    record Result(HandOvers.Item item, @Nullable String next, String refused) {

        public boolean done() {
            return next != null;
        }
    }

    List<Result> move(PersonId leaver, List<Wish> wishes, String words, Viewer viewer) {
        return wishes.stream().map(wish -> move(leaver, wish, words, viewer)).toList();
    }

    private Result move(PersonId leaver, Wish wish, String words, Viewer viewer) {
        try {
            TaskAction action = new TaskAction.HandOver(wish.ref(), leaver, wish.to(), words);
            return new Result(wish.item(), tasks.perform(action, viewer).next(), "");
        } catch (Refusal refusal) {
            return new Result(wish.item(), null, refusals.of(refusal));
        } catch (ConcurrencyFailureException raced) {
            return new Result(wish.item(), null, refusals.changed());
        }
    }

    /** One for each item out of the page's one: the page sent twice hands each over once. */
    static String token(String page, String task) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest((page + task).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, TOKEN_BYTES));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
