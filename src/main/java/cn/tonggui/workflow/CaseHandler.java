package cn.tonggui.workflow;

/** What one kind of action does to a case, in the transaction that {@link Cases#perform} begins. */
interface CaseHandler<A extends CaseAction> {

    Class<A> handles();

    /** Whether the viewer may do it now. */
    boolean offered(CaseBearing bearing);

    /** The engine's part; the act is kept already. */
    void perform(A action, CaseBearing bearing, CaseTurn turn);
}
