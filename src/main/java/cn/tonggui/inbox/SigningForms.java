package cn.tonggui.inbox;

import cn.tonggui.forms.FormDefinition;
import cn.tonggui.forms.Option;
import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.TaskAction;
import cn.tonggui.workflow.TaskAction.AddSigners.Place;
import cn.tonggui.workflow.TaskRef;
import cn.tonggui.workflow.TaskView;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 前加签、后加签、并加签、减签、加签意见: who is asked, who is not any more, and what one says. */
@Configuration
class SigningForms {

    @Bean
    TaskActionForm addBeforeForm() {
        return adding("add-before", Place.BEFORE);
    }

    @Bean
    TaskActionForm addAfterForm() {
        return adding("add-after", Place.AFTER);
    }

    @Bean
    TaskActionForm addParallelForm() {
        return adding("add-parallel", Place.PARALLEL);
    }

    @Bean
    TaskActionForm removeSignerForm() {
        return new Removing();
    }

    @Bean
    TaskActionForm signForm() {
        return new Asking(
                "sign",
                (task, asked) -> new TaskAction.Sign(
                        task, ActionForms.text(asked, "says").equals("agree"), ActionForms.text(asked, "words")));
    }

    private static TaskActionForm adding(String word, Place place) {
        return new Asking(
                word,
                (task, asked) -> new TaskAction.AddSigners(
                        task,
                        place,
                        ActionForms.many(asked, "people").stream()
                                .map(PersonId::new)
                                .toList(),
                        ActionForms.text(asked, "words")));
    }

    private record Asking(String word, BiFunction<TaskRef, Submission, TaskAction> made) implements TaskActionForm {
        @Override
        public TaskAction action(TaskRef task, Submission asked) {
            return made.apply(task, asked);
        }
    }

    private static final class Removing implements TaskActionForm {

        @Override
        public String word() {
            return "remove-signer";
        }

        @Override
        public FormDefinition form(FormDefinition written, TaskView task, Viewer viewer) {
            return written.offering(
                    "signer",
                    task.signing().removable().stream()
                            .map(line -> new Option(line.person(), line.name(), ""))
                            .toList());
        }

        @Override
        public TaskAction action(TaskRef task, Submission asked) {
            return new TaskAction.RemoveSigner(
                    task, new PersonId(ActionForms.text(asked, "signer")), ActionForms.text(asked, "words"));
        }
    }
}
