package cn.tonggui.workflow;

import cn.tonggui.kernel.Viewer;

/** Step 7 of the one path: what one kind of action does to the engine, after the act is kept. */
interface ActionHandler<A extends TaskAction> {

    Class<A> handles();

    void perform(A action, WorkMapper.TaskRow task, ProcessFiles files, Viewer viewer);
}
