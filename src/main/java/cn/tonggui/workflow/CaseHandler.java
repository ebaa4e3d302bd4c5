package cn.tonggui.workflow;

/** What one kind of action does to a case, in the transaction that {@link Cases#perform} begins. */
interface CaseHandler<A extends CaseAction> {

    Class<A> handles();

    /** Whether the viewer may do it now. */
    boolean offered(CaseBearing bearing);

    /** The word by which the timeline tells it. */
    default String told(A action, CaseBearing bearing) {
        return action.word();
    }

    /** Whom or what it is about, in words for the timeline. */
    default String about(A action, CaseBearing bearing) {
        return action.about();
    }

    /** Whether it is this viewer's to do at one time or another, wherever the case stands: then it is too late, not forbidden. */
    default boolean ever(CaseBearing bearing) {
        return offered(bearing);
    }

    /** The engine's part; the act is kept already. */
    void perform(A action, CaseBearing bearing, CaseTurn turn);
}
