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

    ExpressionGuard(Map<Object, Object> delegates) {
        super(delegates);
    }

    @Override
    protected @Nullable ELResolver createBeanElResolver() {
        return null;
    }
}
