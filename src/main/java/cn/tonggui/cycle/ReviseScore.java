package cn.tonggui.cycle;

import cn.tonggui.cycle.Score.Stage;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** C15, 改判得分: what two people found about an appeal counts. */
@Component
class ReviseScore implements JavaDelegate {

    private final SheetResults results;

    ReviseScore(SheetResults results) {
        this.results = results;
    }

    @Override
    public void execute(DelegateExecution step) {
        results.keep(step, Stage.APPEAL);
    }
}
