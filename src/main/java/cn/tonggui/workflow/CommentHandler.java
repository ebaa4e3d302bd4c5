package cn.tonggui.workflow;

import cn.tonggui.kernel.Viewer;
import org.springframework.stereotype.Component;

/** 沟通: the act is all there is; the engine hears nothing of it. */
@Component
class CommentHandler implements ActionHandler<TaskAction.Comment> {

    @Override
    public Class<TaskAction.Comment> handles() {
        return TaskAction.Comment.class;
    }

    @Override
    public void perform(TaskAction.Comment comment, WorkMapper.TaskRow task, ProcessFiles files, Viewer viewer) {
        // the words stand in the act
    }
}
