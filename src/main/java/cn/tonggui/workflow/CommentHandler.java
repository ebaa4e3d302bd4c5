package cn.tonggui.workflow;

import java.util.List;
import org.springframework.stereotype.Component;

/** 沟通: the act is all there is; the engine hears nothing of it. */
@Component
class CommentHandler implements ActionHandler<TaskAction.Comment> {

    @Override
    public Class<TaskAction.Comment> handles() {
        return TaskAction.Comment.class;
    }

    @Override
    public List<String> offered(Bearing bearing) {
        return List.of("comment");
    }

    @Override
    public void perform(TaskAction.Comment comment, Bearing bearing) {
        // the words stand in the act
    }
}
