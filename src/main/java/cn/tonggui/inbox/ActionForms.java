package cn.tonggui.inbox;

import cn.tonggui.forms.FormDefinition;
import cn.tonggui.forms.Forms;
import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The actions that have a page of their own, with what each asks, from {@code actions/<word>.form.yaml}. */
@Component
class ActionForms {

    private final Map<String, TaskActionForm> ofTasks;
    private final Map<String, CaseActionForm> ofCases;
    private final Map<String, FormDefinition> written;

    ActionForms(List<TaskActionForm> ofTasks, List<CaseActionForm> ofCases, Forms parser) {
        this.ofTasks = byWord(ofTasks, TaskActionForm::word);
        this.ofCases = byWord(ofCases, CaseActionForm::word);
        this.written = Stream.concat(this.ofTasks.keySet().stream(), this.ofCases.keySet().stream())
                .collect(Collectors.toMap(Function.identity(), word -> parser.parse("actions/" + word, read(word))));
    }

    /** @throws NotFound when no action on a task has a page of this word */
    TaskActionForm ofTask(String word) {
        return found(ofTasks.get(word));
    }

    /** @throws NotFound when no action on a case has a page of this word */
    CaseActionForm ofCase(String word) {
        return found(ofCases.get(word));
    }

    FormDefinition written(String word) {
        return Objects.requireNonNull(written.get(word));
    }

    /** What was typed into a text field, empty for nothing. */
    static String text(Submission asked, String field) {
        return Objects.toString(asked.values().get(field), "");
    }

    /** What was chosen where several may be. */
    static List<String> many(Submission asked, String field) {
        return asked.values().get(field) instanceof List<?> many
                ? many.stream().map(Object::toString).toList()
                : List.of();
    }

    private static <T> Map<String, T> byWord(List<T> forms, Function<T, String> word) {
        return forms.stream().collect(Collectors.toMap(word, Function.identity()));
    }

    private static <T> T found(@Nullable T form) {
        if (form == null) {
            throw new NotFound("action");
        }
        return form;
    }

    static String read(String word) {
        String resource = "actions/" + word + ".form.yaml";
        try (InputStream in = ActionForms.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
