package cn.tonggui.organisation;

import cn.tonggui.kernel.UnitCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps the trees of the day in memory: they are asked at every click and change a few times a year. */
@Component
class UnitTrees {

    private final UnitMapper mapper;
    private final Clock clock;
    private volatile @Nullable UnitTree kept;
    private volatile int version;

    UnitTrees(UnitMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    UnitTree today() {
        UnitTree own = (UnitTree) TransactionSynchronizationManager.getResource(this);
        if (own != null) {
            return own;
        }
        UnitTree tree = kept;
        if (tree == null || !tree.day().equals(LocalDate.now(clock))) {
            int before = version;
            tree = read();
            keep(tree, before);
        }
        return tree;
    }

    /** As the database has them now, for this transaction. */
    UnitTree read() {
        return on(LocalDate.now(clock));
    }

    /** As they were on that day, links as they are now: those have no dates. */
    UnitTree on(LocalDate day) {
        return new UnitTree(day, mapper.unitsOn(day), mapper.links());
    }

    /** What was read before a change is not kept after it. */
    private synchronized void keep(UnitTree tree, int before) {
        if (version == before) {
            kept = tree;
        }
    }

    static List<String> values(Collection<UnitCode> codes) {
        return codes.stream().map(UnitCode::value).toList();
    }

    /** The running transaction changed them: it sees its own trees from here, everybody else when it has ended. */
    UnitTree renew() {
        UnitTree tree = read();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            if (TransactionSynchronizationManager.unbindResourceIfPossible(this) == null) {
                TransactionSynchronizationManager.registerSynchronization(new Ending());
            }
            TransactionSynchronizationManager.bindResource(this, tree);
        } else {
            clear();
        }
        return tree;
    }

    synchronized void clear() {
        version++;
        kept = null;
    }

    private class Ending implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(UnitTrees.this);
            clear();
        }
    }
}
