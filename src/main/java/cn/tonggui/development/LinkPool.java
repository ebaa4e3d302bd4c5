package cn.tonggui.development;

import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 关联骨干库: the applicant's place in the pool, where there is one. */
@Component
class LinkPool implements JavaDelegate {

    private final Pools pools;

    LinkPool(Pools pools) {
        this.pools = pools;
    }

    @Override
    public void execute(DelegateExecution step) {
        pools.link(step);
    }
}
