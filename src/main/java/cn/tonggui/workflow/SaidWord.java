package cn.tonggui.workflow;

import cn.tonggui.forms.Field;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One word that is looked for, with what may stand for it where a field does not keep it in words.
 *
 * @param people ids of those called so @param choices values of fields whose choice says so, 立办 for {@code handle}
 */
record SaidWord(String text, List<String> people, List<Choice> choices) {

    record Choice(String field, String value) {}

    /** More words than these narrow nothing further. */
    private static final int MOST = 8;

    static List<SaidWord> of(List<WorkFilter.Word> words, ProcessLibrary library) {
        return words.stream()
                .limit(MOST)
                .map(word -> new SaidWord(word.text().toLowerCase(Locale.ROOT), word.people(), choices(word, library)))
                .toList();
    }

    private static List<Choice> choices(WorkFilter.Word word, ProcessLibrary library) {
        return library.all().stream()
                .flatMap(files -> files.ledger().columns().stream().flatMap(column -> choices(files, column, word)))
                .distinct()
                .toList();
    }

    private static Stream<Choice> choices(ProcessFiles files, String column, WorkFilter.Word word) {
        return files.formWith(column).flatMap(form -> form.find(column)).map(Field::choices).stream()
                .flatMap(List::stream)
                .filter(choice -> choice.label().toLowerCase(Locale.ROOT).contains(word.text()))
                .map(choice -> new Choice(column, choice.value()));
    }
}
