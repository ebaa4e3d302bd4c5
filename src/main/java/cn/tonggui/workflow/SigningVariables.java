package cn.tonggui.workflow;

import org.flowable.bpmn.model.UserTask;
import org.flowable.common.engine.impl.javax.el.ELContext;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.impl.el.ProcessVariableScopeELResolver;
import org.jspecify.annotations.Nullable;

/**
 * Answers the two things that the engine asks of a step for several signers, whom it is for and whether it is decided, from
 * our own rows: its counters know nothing of added and removed signers, and a collection that it reads itself passes over a
 * step for nobody in silence.
 */
class SigningVariables extends ProcessVariableScopeELResolver {

    /** {@code ${signed == true}}, the completion condition of every step for several signers. */
    static final String DECIDED = "signed";

    /** {@code ${signers}}, the people of a step whose ledger names tokens. */
    static final String SIGNERS = "signers";

    private final Signing signing;

    SigningVariables(Signing signing) {
        this.signing = signing;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base == null
                && getVariableContainer(context) instanceof DelegateExecution execution
                && execution.getCurrentFlowElement() instanceof UserTask step
                && step.hasMultiInstanceLoopCharacteristics()) {
            Object answer = answer(property, step, execution);
            if (answer != null) {
                context.setPropertyResolved(true);
                return answer;
            }
        }
        return super.getValue(context, base, property);
    }

    private @Nullable Object answer(Object property, UserTask step, DelegateExecution execution) {
        String list = listOf(step);
        if (property.equals(DECIDED) && signing.signs(execution)) {
            return signing.decided(execution);
        }
        if (property.equals(list) && signing.signs(execution)) {
            return signing.people(execution, list);
        }
        return null;
    }

    private static String listOf(UserTask step) {
        String collection = step.getLoopCharacteristics().getInputDataItem();
        return collection == null ? "" : collection.replaceAll("[${}]", "");
    }
}
