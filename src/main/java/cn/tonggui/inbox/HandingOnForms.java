package cn.tonggui.inbox;

import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.workflow.TaskAction;
import cn.tonggui.workflow.TaskRef;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 转办、委派、委派办结、收回委派、收回领办: to whom, and a few words. */
@Configuration
class HandingOnForms {

    @Bean
    TaskActionForm transferForm() {
        return new Asking("transfer", (task, asked) -> new TaskAction.Transfer(task, to(asked), words(asked)));
    }

    @Bean
    TaskActionForm delegateForm() {
        return new Asking("delegate", (task, asked) -> new TaskAction.Delegate(task, to(asked), words(asked)));
    }

    @Bean
    TaskActionForm resolveForm() {
        return new Asking("resolve", (task, asked) -> new TaskAction.Resolve(task, words(asked)));
    }

    @Bean
    TaskActionForm revokeForm() {
        return new Asking("revoke", (task, asked) -> new TaskAction.Revoke(task, words(asked)));
    }

    @Bean
    TaskActionForm takeBackForm() {
        return new Asking("take-back", (task, asked) -> new TaskAction.TakeBack(task, words(asked)));
    }

    private static PersonId to(Submission asked) {
        return new PersonId(ActionForms.text(asked, "to"));
    }

    private static String words(Submission asked) {
        return ActionForms.text(asked, "words");
    }

    private record Asking(String word, BiFunction<TaskRef, Submission, TaskAction> made) implements TaskActionForm {
        @Override
        public TaskAction action(TaskRef task, Submission asked) {
            return made.apply(task, asked);
        }
    }
}
