package cn.tonggui.inbox;

import cn.tonggui.organisation.Organisation;
import cn.tonggui.workflow.WorkFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Takes what is typed into the search box apart: words between blanks, each with the people who are called so. */
@Component
class SaidWords {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}·]{2,8}|[a-z]{3,30}");
    private static final int MOST_WORDS = 6;
    private static final int MOST_NAMES = 2;
    private static final int MOST_PEOPLE = 20;

    private final Organisation organisation;

    SaidWords(Organisation organisation) {
        this.organisation = organisation;
    }

    /** At most {@value #MOST_WORDS}; only the first {@value #MOST_NAMES} are looked up among the people. */
    List<WorkFilter.Word> of(String typed) {
        List<String> words = Arrays.stream(BLANKS.split(typed.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        List<String> names = words.stream()
                .filter(word -> NAME.matcher(word).matches())
                .limit(MOST_NAMES)
                .toList();
        return words.stream()
                .map(word -> new WorkFilter.Word(word, names.contains(word) ? people(word) : List.of()))
                .toList();
    }

    /** By name or pinyin, in the whole organisation: who may read the case may know whose it is. */
    private List<String> people(String name) {
        return organisation.units().stream()
                .filter(unit -> unit.parent() == null)
                .flatMap(top -> organisation.search(top.code(), name, MOST_PEOPLE).stream())
                .map(person -> person.id().value())
                .distinct()
                .toList();
    }
}
