package cn.tonggui.development;

import cn.tonggui.forms.Given;
import cn.tonggui.regulation.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The record of the whole way (全程纪实), a row for each node that was entered, and the days of those ahead. */
@Component
class CourseRows {

    private final DevelopmentWords words;
    private final WorkingDays days;

    CourseRows(DevelopmentWords words, WorkingDays days) {
        this.words = words;
        this.days = days;
    }

    Rulings rulings() {
        return new Rulings(days::between);
    }

    /**
     * The record with the node in it: in the place of what it said before a return, else at the end.
     *
     * @param by who did it, a name
     */
    List<Map<String, Object>> record(Node node, Given given, String by, int times) {
        Window window = new Course(given).window(node);
        LocalDate day = given.day(node.field()).orElseThrow();
        String title = node.repeats() ? words.say("times", words.node(node), times) : words.node(node);
        Map<String, Object> row = planned(window, title);
        row.put("actual", words.day(day));
        row.put("by", by);
        row.put("material", given.text("material"));
        row.put("conclusion", given.text("conclusion"));
        row.put("remark", remark(node, window, given, day));
        return replaced(given.rows("course"), row);
    }

    /** What can be told of the nodes behind it. */
    List<Map<String, Object>> plan(Node node, Given given) {
        Course course = new Course(given);
        return Arrays.stream(Node.values())
                .filter(one -> one.ordinal() > node.ordinal() || one == node && node.repeats())
                .map(course::window)
                .filter(Window::known)
                .map(window -> planned(window, words.node(window.node())))
                .toList();
    }

    private Map<String, Object> planned(Window window, String title) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("node", title);
        row.put(
                "rule",
                window.earliest() == null
                                || window.earliestRule().equals(window.node().rule())
                        ? window.node().rule()
                        : words.say(
                                "rules", window.earliestRule(), window.node().rule()));
        row.put("earliest", words.day(window.earliest()));
        row.put("latest", words.day(window.latest()));
        return row;
    }

    private String remark(Node node, Window window, Given given, LocalDate day) {
        Stream<Optional<String>> parts = Stream.of(
                node == Node.CANDIDATE ? publicity(given) : Optional.empty(),
                node == Node.ADMIT ? Vote.of(given, "admit").map(this::votes) : Optional.empty(),
                node == Node.TURN_FULL ? Vote.of(given, "full").map(this::votes) : Optional.empty(),
                window.late(day) ? Optional.of(words.say("late", given.text("lateReason"))) : Optional.empty());
        return parts.flatMap(Optional::stream).collect(Collectors.joining(words.say("then")));
    }

    private Optional<String> publicity(Given given) {
        return given.day("publicFrom")
                .flatMap(from -> given.day("publicTo")
                        .map(to -> words.say(
                                days.provisional(from, to) ? "shown.provisional" : "shown",
                                from,
                                to,
                                rulings().shown(from, to))));
    }

    private String votes(Vote vote) {
        return words.say(
                "votes",
                vote.due(),
                vote.present(),
                vote.yes(),
                vote.no(),
                vote.abstain(),
                vote.written(),
                vote.writtenNo());
    }

    private static List<Map<String, Object>> replaced(List<Given> rows, Map<String, Object> row) {
        List<Map<String, Object>> all = new ArrayList<>();
        rows.forEach(one -> all.add(one.text("node").equals(row.get("node")) ? row : one.values()));
        if (!all.contains(row)) {
            all.add(row);
        }
        return all;
    }
}
