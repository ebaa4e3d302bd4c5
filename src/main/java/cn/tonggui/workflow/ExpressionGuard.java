package cn.tonggui.workflow;

import java.util.Map;
import org.flowable.common.engine.impl.javax.el.ELResolver;
import org.flowable.engine.impl.el.ProcessExpressionManager;
import org.jspecify.annotations.Nullable;

/**
 * Expressions may read variables and name delegates, nothing else: without a bean resolver no expression reaches a property
 * or a method of any object, {@code getClass()} included.
 */
class ExpressionGuard extends ProcessExpressionManager {

    private final ELResolver variables;

    /** @param variables in place of the engine's own look-up of variables */
    ExpressionGuard(Map<Object, Object> delegates, ELResolver variables) {
        super(delegates);
        this.variables = variables;
    }

    @Override
    protected ELResolver createVariableElResolver() {
        return variables;
    }

    @Override
    protected @Nullable ELResolver createBeanElResolver() {
        return null;
    }
}
