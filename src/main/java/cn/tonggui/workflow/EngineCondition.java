package cn.tonggui.workflow;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.flowable.job.service.impl.asyncexecutor.AsyncExecutor;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.springframework.stereotype.Component;

/** What runs and what waits: deployed versions with their cases, and the engine's jobs. */
@Component
class EngineCondition {

    private final EngineRoomMapper rows;
    private final ProcessLibrary library;
    private final SpringProcessEngineConfiguration engine;
    private final JobPulse pulse;
    private final Clock clock;

    EngineCondition(
            EngineRoomMapper rows,
            ProcessLibrary library,
            SpringProcessEngineConfiguration engine,
            JobPulse pulse,
            Clock clock) {
        this.rows = rows;
        this.library = library;
        this.engine = engine;
        this.pulse = pulse;
        this.clock = clock;
    }

    List<ProcessVersion> versions() {
        return rows.versions().stream().map(this::version).toList();
    }

    private ProcessVersion version(EngineRoomMapper.VersionRow row) {
        boolean latest = library.latest(row.process())
                .filter(files -> files.definitionId().equals(row.definitionId()))
                .isPresent();
        return new ProcessVersion(
                row.process(), library.title(row.process()), row.version(), latest, row.deployedAt(), row.running());
    }

    ExecutorState executor() {
        AsyncExecutor executor = engine.getAsyncExecutor();
        return new ExecutorState(
                engine.isAsyncExecutorActivate(),
                executor != null && executor.isActive(),
                pulse.success(),
                pulse.failure());
    }

    ExecutorState.Queue queue() {
        return rows.queue(LocalDateTime.now(clock));
    }
}
