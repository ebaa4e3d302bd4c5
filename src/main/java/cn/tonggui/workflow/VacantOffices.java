package cn.tonggui.workflow;

import cn.tonggui.kernel.Token;
import cn.tonggui.organisation.Organisation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * An office can fall vacant while work waits for it: its term runs out with a day, which nothing announces. Such work goes to
 * the duty officer beside the office, as it would have when it was made, and the page says so.
 */
@Component
class VacantOffices {

    private final HoldingMapper holdings;
    private final Organisation organisation;
    private final WorkMapper work;
    private final DutyCalls calls;
    private final OneTransaction transaction;

    VacantOffices(
            HoldingMapper holdings,
            Organisation organisation,
            WorkMapper work,
            DutyCalls calls,
            OneTransaction transaction) {
        this.holdings = holdings;
        this.organisation = organisation;
        this.work = work;
        this.calls = calls;
        this.transaction = transaction;
    }

    /** @return how many tasks went to a duty officer */
    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    int look() {
        Set<Token> waiting = holdings.offices().stream().map(Token::parse).collect(Collectors.toSet());
        Set<Token> vacant = new HashSet<>(waiting);
        vacant.removeAll(organisation.ableTokens(waiting));
        vacant.removeIf(token -> !organisation.holders(token).isEmpty()); // of the few that are left
        if (vacant.isEmpty()) {
            return 0;
        }
        List<String> tasks =
                holdings.offeredTo(vacant.stream().map(Token::toString).toList());
        return (int) tasks.stream()
                .filter(task -> transaction.run(() -> call(task, vacant)))
                .count();
    }

    /** False when it was taken, ended or offered to somebody meanwhile. */
    private boolean call(String id, Set<Token> vacant) {
        WorkMapper.TaskRow before = work.again(id);
        if (before == null) {
            return false;
        }
        return calls.call(before, vacant);
    }
}
