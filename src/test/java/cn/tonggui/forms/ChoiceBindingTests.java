package cn.tonggui.forms;

import static cn.tonggui.forms.Sample.FORM;
import static cn.tonggui.forms.Sample.FORMS;
import static cn.tonggui.forms.Sample.bind;
import static cn.tonggui.forms.Sample.error;
import static cn.tonggui.forms.Sample.filled;
import static cn.tonggui.forms.Sample.form;
import static cn.tonggui.forms.Sample.typed;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.forms.Sample.People;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Choices, pickers and files: only what is offered, each once. */
class ChoiceBindingTests {

    @ParameterizedTest
    @ValueSource(strings = {"立办", "HANDLE", "handle;limit", "${1+1}", "<script>", "𠮷"})
    void refusesAChoiceThatIsNotOffered(String choice) {
        Submission submission = bind("reply", choice, "tags", choice);
        assertThat(error(submission, "reply")).isEqualTo("答复方式里没有这个选项，请重新选择。");
        assertThat(error(submission, "tags")).isEqualTo("类别里没有这个选项，请重新选择。");
    }

    @Test
    void refusesTheSameChoiceTwice() {
        assertThat(error(bind("tags", "a", "tags", "a"), "tags")).isEqualTo("类别里有重复的内容，请重新选择。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"p9", "gone", "secretary@B04", "${1+1}"})
    void refusesWhomTheDirectoryDoesNotAllow(String id) {
        Submission submission = bind("reply", "handle", "owner", id, "org", id, "photos", "f1", "photos", id);
        assertThat(error(submission, "owner")).isEqualTo("责任人里没有这个人，或者不在可选范围内，请重新选择。");
        assertThat(error(submission, "org")).isEqualTo("责任单位里没有这个单位，或者不在可选范围内，请重新选择。");
        assertThat(error(submission, "photos")).isEqualTo("照片里有文件已经不在了，请移除后重新上传。");
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, true", "3, false"})
    void countsFiles(int files, boolean fits) {
        FormDefinition form = form("files: {title: 附件, x-widget: attachment, maxItems: 2}");
        People people = new People();
        people.known.put("f3", new Option("f3", "c", ""));
        List<String> ids = List.of("f1", "f2", "f3").subList(0, files);
        Submission submission = FORMS.bind(form, "submit", Map.of("files", ids), Map.of(), people);
        assertThat(submission.valid()).isEqualTo(fits);
        assertThat(error(submission, "files")).isEqualTo(fits ? "" : "附件最多上传 2 个文件，现在是 3 个。请移除多余的。");
    }

    @Test
    void refusesEndlessLists() {
        Submission submission = bind();
        assertThat(submission.valid()).isTrue();
        var typed = filled();
        typed.put("tags", Collections.nCopies(100_000, "a"));
        assertThat(error(FORMS.bind(FORM, "submit", typed, Map.of(), new People()), "tags"))
                .isEqualTo("类别里没有这个选项，请重新选择。");
    }
}
