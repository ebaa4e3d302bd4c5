package cn.tonggui.workflow;

/**
 * What a module does when a case of its process is stopped before its drawn end (撤销、终止、驳回): it closes what it keeps of it
 * and tells the cases that wait for it, so that none waits for ever. In the transaction that stops the case, behind it.
 */
public interface Stopping {

    /** Process whose cases it is about, {@code problem-intake}. */
    String process();

    /** @param at the case; the step is empty */
    void stopped(StepAt at);
}
