package cn.tonggui.organisation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** After changes to the trees everybody sees the new ones, and whoever keeps something by place hears what moved. */
@Component
class Regrouping {

    private final UnitTrees trees;

    Regrouping(UnitTrees trees) {
        this.trees = trees;
    }

    void follow(List<ChangeRow> rows) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    trees.clear();
                }
            });
        } else {
            trees.clear();
        }
    }
}
