package cn.tonggui.account;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Change;
import cn.tonggui.organisation.ChangeKind;
import cn.tonggui.organisation.Changes;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What waits for the second administrator, accounts alone or whatever the first start entered. */
@Component
class WaitingAccounts {

    static final Set<ChangeKind> ACCOUNTS = EnumSet.of(
            ChangeKind.ACCOUNT_OPEN, ChangeKind.ROLE_ACCOUNT_OPEN, ChangeKind.ACCOUNT_CLOSE, ChangeKind.ACCOUNT_REOPEN);

    private final Changes changes;

    WaitingAccounts(Changes changes) {
        this.changes = changes;
    }

    List<Change> accounts(Viewer viewer) {
        return changes.waiting(viewer).stream()
                .filter(change -> ACCOUNTS.contains(change.entry().kind()))
                .toList();
    }

    List<Change> all(Viewer viewer) {
        return changes.waiting(viewer);
    }

    /** In the order in which they were entered, each on its own: what was agreed to stays so when a later one fails. */
    void confirm(Set<String> ids, Viewer viewer) {
        changes.waiting(viewer).stream()
                .filter(change -> ids.contains(change.id()))
                .forEach(change -> changes.confirm(change.id(), viewer));
    }
}
