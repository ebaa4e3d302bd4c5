package cn.tonggui.workflow;

import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import java.util.Map;

/**
 * A step whose form belongs to a module ({@code own: true} in the ledger): the module keeps what is entered in its own tables.
 * Nothing of it enters the case, its acts, its indexed values or the audit log, which say only that the step was done; fields
 * that route ({@code x-routes}) are the case's as everywhere, and so are the words with which one person decides a step, or a
 * signer signs it.
 */
public interface OwnStep {

    /** Process and step, {@code branch-election/enter}. */
    String key();

    /**
     * What the form begins with, over the case's values: prefilled tables, figures that can only be read. Asked for the page
     * and again when it is bound, so it costs a fixed number of statements.
     */
    Map<String, Object> values(StepAt at, Viewer viewer);

    /**
     * Keeps what was entered, in the transaction and before the engine moves; not asked when the step is sent back. The same
     * step may be taken again after a return: what was kept before is then replaced.
     *
     * @param values as {@link cn.tonggui.forms.Submission#values()}
     * @throws RuleBroken undoes all, and what was typed stays on the page
     */
    void take(StepAt at, Map<String, Object> values, Viewer viewer);
}
