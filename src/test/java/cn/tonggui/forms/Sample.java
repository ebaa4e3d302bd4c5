package cn.tonggui.forms;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** A form with every kind of field, on 2026-11-22, with two people, one unit and two files to pick. */
@NullUnmarked
final class Sample {

    static final String YAML = """
            title: 受理
            required: [reply, opinion]
            properties:
              request:  {title: 诉求, readOnly: true}
              reply:
                title: 答复方式
                oneOf: [{const: handle, title: 立办}, {const: limit, title: 限期办}, {const: explain, title: 解释说明}]
                x-routes: true
              tags:     {title: 类别, type: array, uniqueItems: true, items: {oneOf: [{const: a, title: 甲}, {const: b, title: 乙}]}}
              owner:    {title: 责任人, x-widget: person, x-from: unit, x-visibleWhen: {reply: [handle, limit]}, x-requiredWhen: {reply: [handle, limit]}, x-routes: true}
              org:      {title: 责任单位, x-widget: organisation, x-from: unit}
              deadline: {title: 期限, type: string, format: date, x-notBefore: today}
              meeting:  {title: 会议时间, format: date-time, x-notAfter: deadline}
              copies:   {title: 份数, type: integer, minimum: 1, maximum: 999}
              amount:   {title: 金额, type: number, multipleOf: 0.01, minimum: 0}
              opinion:  {title: 意见, description: 写给支部看, x-widget: textarea, maxLength: 500, minLength: 2, x-requiredFor: [return]}
              photos:   {title: 照片, x-widget: attachment, maxItems: 9}
              private:  {title: 谈话要点, x-widget: textarea, x-sealed: true}
              number:   {title: 编号, x-index: true}
            """;

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    static final Forms FORMS = new Forms(CLOCK);
    static final FormDefinition FORM = FORMS.parse("practical-matter/accept", YAML);

    private Sample() {}

    static Map<String, List<String>> typed(String... pairs) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            typed.computeIfAbsent(pairs[i], name -> new ArrayList<>()).add(pairs[i + 1]);
        }
        return typed;
    }

    /** What is asked for, and more or instead of it. */
    static Map<String, List<String>> filled(String... pairs) {
        Map<String, List<String>> filled = typed("reply", "explain", "opinion", "已经说明");
        filled.putAll(typed(pairs));
        return filled;
    }

    static Submission bind(String... pairs) {
        return FORMS.bind(FORM, "submit", filled(pairs), Map.of(), new People());
    }

    static String error(Submission submission, String field) {
        return submission.errors().stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse("");
    }

    static FormDefinition form(String... fields) {
        return FORMS.parse(
                "test/form", "title: 试\nproperties:\n  " + String.join("\n  ", Arrays.asList(fields)) + "\n");
    }

    static final class People implements Directory {

        final Map<String, Option> known = new LinkedHashMap<>();
        final List<String> asked = new ArrayList<>();

        People() {
            for (Option option : List.of(
                    new Option("p1", "邓佳明", "车间主任"),
                    new Option("p2", "孙若溪", "工长"),
                    new Option("QS1", "青石线路工区", "QS1"),
                    new Option("f1", "签到表.pdf", "陈立远"),
                    new Option("f2", "照片.jpg", "陈立远"),
                    new Option("gone", "赵长庚", "已调离"))) {
                known.put(option.value(), option);
            }
        }

        @Override
        public List<Option> options(Field field) {
            return List.of(known.get("p1"), known.get("p2"));
        }

        @Override
        public boolean allows(Field field, String value) {
            return known.containsKey(value) && !value.equals("gone");
        }

        @Override
        public List<Option> labels(Field field, Collection<String> values) {
            asked.add(field.name() + values);
            return known.values().stream()
                    .filter(option -> values.contains(option.value()))
                    .toList();
        }
    }
}
