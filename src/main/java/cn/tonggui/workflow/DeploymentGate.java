package cn.tonggui.workflow;

import org.flowable.common.engine.impl.interceptor.AbstractCommandInterceptor;
import org.flowable.common.engine.impl.interceptor.Command;
import org.flowable.common.engine.impl.interceptor.CommandConfig;
import org.flowable.common.engine.impl.interceptor.CommandExecutor;
import org.flowable.engine.impl.cmd.DeployCmd;
import org.springframework.stereotype.Component;

/** The right to deploy is the right to run code: only the deployer at start has it, for as long as the gate is open. */
@Component
class DeploymentGate extends AbstractCommandInterceptor {

    private final ThreadLocal<Boolean> opened = ThreadLocal.withInitial(() -> false);

    void open(Runnable deployments) {
        opened.set(true);
        try {
            deployments.run();
        } finally {
            opened.remove();
        }
    }

    @Override
    public <T> T execute(CommandConfig config, Command<T> command, CommandExecutor executor) {
        if (command instanceof DeployCmd && !opened.get()) {
            throw new IllegalStateException("deployment outside start-up is refused");
        }
        return next.execute(config, command, executor);
    }
}
