package cn.tonggui.meeting;

import cn.tonggui.testing.Begun;
import cn.tonggui.testing.Walker;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A regular meeting of B04 in a month of its own, so far as a test wants it: three members, P36 presents what is discussed. */
final class Sitting implements AutoCloseable {

    private static final AtomicInteger MONTHS = new AtomicInteger();
    private static final List<String> MEMBERS = List.of("P34", "P35", "P36");

    private final Begun begun;

    private Sitting(Begun begun) {
        this.begun = begun;
    }

    /** @param before what happens before it is called; its own case is called {@code meeting} */
    static Sitting called(Walker walker, List<Map<String, Map<String, Object>>> before) {
        return called(walker, before, Map.of());
    }

    /** @param more of the start form, in place of what is usual */
    static Sitting called(Walker walker, List<Map<String, Map<String, Object>>> before, Map<String, Object> more) {
        Map<String, Object> with = with();
        with.putAll(more);
        List<Map<String, Map<String, Object>>> steps = new ArrayList<>(before);
        steps.add(Map.of("start", Map.of("as", "P35", "called", "meeting", "with", with)));
        return new Sitting(walker.begin("committee-agenda", steps));
    }

    /** What a start form asks, of a month that nobody has had yet. */
    static Map<String, Object> with() {
        YearMonth month = YearMonth.of(2031, 1).plusMonths(MONTHS.getAndIncrement());
        Map<String, Object> with = new LinkedHashMap<>();
        with.put("branch", "B04");
        with.put("subject", "支委会" + month);
        with.put("body", "committee");
        with.put("kind", "regular");
        with.put("month", month.toString());
        with.put("meetingDay", month.atDay(20).toString());
        with.put("meetingTime", "十四时三十分");
        with.put("meetingPlace", "会议室");
        with.put("host", "P34");
        with.put("recorder", "P35");
        return with;
    }

    String caseId() {
        return begun.caseId();
    }

    void go(String step, String who, String action, Map<String, Object> with) {
        begun.go(List.of(Map.of(step, Map.of("as", who, "do", action, "with", with))));
    }

    void go(List<Map<String, Map<String, Object>>> steps) {
        begun.go(steps);
    }

    /** Of so many hard safety matters. */
    static Map<String, Object> collected(int matters) {
        return Map.of(
                "others",
                IntStream.rangeClosed(1, matters)
                        .mapToObj(no ->
                                Map.of("title", title(no), "kind", "safety-key", "presenter", "P36", "minutes", 10))
                        .toList());
    }

    static Map<String, Object> reviewed(int matters) {
        return Map.of(
                "decisions",
                IntStream.rangeClosed(1, matters)
                        .mapToObj(no -> Map.of("title", title(no), "decision", "put"))
                        .toList());
    }

    static Map<String, Object> prepared(int matters) {
        List<Map<String, Object>> options = new ArrayList<>();
        for (int no = 1; no <= matters; no++) {
            options.add(Map.of("ref", Integer.toString(no), "way", "联合整治", "cost", "八千元"));
            options.add(Map.of("ref", Integer.toString(no), "way", "加密检查", "cost", "两千元"));
        }
        return Map.of(
                "materials",
                IntStream.rangeClosed(1, matters)
                        .mapToObj(no -> Map.of("title", title(no), "background", "近两个月重复发生。"))
                        .toList(),
                "options",
                options);
    }

    static Map<String, Object> invited() {
        return Map.of("meetingTime", "十四时三十分", "meetingPlace", "会议室", "withLeader", "no", "safetyNew", "some");
    }

    static Map<String, Object> present(String... people) {
        List<String> came = List.of(people);
        return Map.of(
                "presence",
                MEMBERS.stream()
                        .map(person -> Map.of(
                                "person", person, "as", "member", "present", came.contains(person) ? "yes" : "no"))
                        .toList());
    }

    /** @param previous what is said of each open action */
    static Map<String, Object> fixed(List<Map<String, Object>> previous) {
        return Map.of(
                "previous",
                previous,
                "factors",
                List.of("人员", "设备", "环境", "气候").stream()
                        .map(factor -> Map.of("factor", factor, "words", "无新增，有依据。"))
                        .toList());
    }

    /** An action as its start form asks for it. */
    static Map<String, Object> action(String title) {
        return Map.of("subject", title, "owner", "P39", "deadline", "2026-11-25", "standard", "合格。", "checker", "P37");
    }

    /** What is said of an action that is late. */
    static Map<String, Object> late(String title, Map<String, Object> more) {
        Map<String, Object> row = new LinkedHashMap<>(Map.of("title", title, "state", "late", "reason", "等配件"));
        row.putAll(more);
        return row;
    }

    static Map<String, Object> discussed(String way) {
        List<Map<String, String>> said = MEMBERS.stream()
                .map(person -> Map.of("person", person, "words", "同意。"))
                .toList();
        return Map.of("opinions", said, "way", way);
    }

    static Map<String, Object> resolved(String kind) {
        return Map.of("resolutionKind", kind, "resolution", "限期整治。");
    }

    static String title(int no) {
        return "第%02d题".formatted(no);
    }

    /** All steps up to the sign-in, with so many matters. */
    Sitting upToTheSignIn(int matters) {
        go("collect", "P35", "submit", collected(matters));
        go("review", "P34", "submit", reviewed(matters));
        go("prepare", "P36", "submit", prepared(matters));
        go("invite", "P35", "submit", invited());
        MEMBERS.forEach(person -> go("answer", person, "submit", Map.of("attend", "yes")));
        return this;
    }

    /** The same, everybody there. */
    Sitting upToTheFixedItems(int matters) {
        upToTheSignIn(matters);
        go("signIn", "P34", "submit", present("P34", "P35", "P36"));
        return this;
    }

    @Override
    public void close() {
        begun.close();
    }
}
