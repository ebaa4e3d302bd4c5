package cn.tonggui.operations;

import cn.tonggui.workflow.EngineRoom;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down when this node should run the engine's jobs and does not: timers would pass in silence. */
@Component("jobExecutor")
class ExecutorHealth implements HealthIndicator {

    private final EngineRoom engine;

    ExecutorHealth(EngineRoom engine) {
        this.engine = engine;
    }

    @Override
    public Health health() {
        return engine.executor().down() ? Health.down().build() : Health.up().build();
    }
}
