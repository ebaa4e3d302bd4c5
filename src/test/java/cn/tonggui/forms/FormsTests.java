package cn.tonggui.forms;

import static cn.tonggui.forms.Sample.FORM;
import static cn.tonggui.forms.Sample.FORMS;
import static cn.tonggui.forms.Sample.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTests {

    @Test
    void readsTheFieldsInTheirWrittenOrder() {
        assertThat(FORM.key()).isEqualTo("practical-matter/accept");
        assertThat(FORM.title()).isEqualTo("受理");
        assertThat(FORM.fields())
                .extracting(Field::name)
                .containsExactly(
                        "request",
                        "reply",
                        "tags",
                        "owner",
                        "org",
                        "deadline",
                        "meeting",
                        "copies",
                        "amount",
                        "opinion",
                        "photos",
                        "private",
                        "number");
    }

    @Test
    void tellsTheKindOfAFieldFromWhatIsSaid() {
        assertThat(FORM.fields())
                .extracting(Field::widget)
                .containsExactly(
                        Widget.TEXT,
                        Widget.CHOICE,
                        Widget.CHOICES,
                        Widget.PERSON,
                        Widget.ORGANISATION,
                        Widget.DATE,
                        Widget.DATE_TIME,
                        Widget.INTEGER,
                        Widget.DECIMAL,
                        Widget.TEXTAREA,
                        Widget.ATTACHMENT,
                        Widget.TEXTAREA,
                        Widget.TEXT);
    }

    @Test
    void fillsInWhatIsNotSaid() {
        assertThat(field("number").maxLength()).isEqualTo(200);
        assertThat(field("private").maxLength()).isEqualTo(2000);
        assertThat(field("number").hint()).isEmpty();
        assertThat(field("reply").maxLength()).isNull();
        assertThat(field("org").requiredFor()).isEmpty();
    }

    @Test
    void keepsWhatIsSaid() {
        assertThat(field("opinion").hint()).isEqualTo("写给支部看");
        assertThat(field("opinion").required()).isTrue();
        assertThat(field("opinion").requiredFor()).containsExactly("return");
        assertThat(field("opinion").limits().minLength()).isEqualTo(2);
        assertThat(field("opinion").maxLength()).isEqualTo(500);
        assertThat(field("owner").visibleWhen()).isEqualTo(Map.of("reply", Set.of("handle", "limit")));
        assertThat(field("owner").from()).isEqualTo("unit");
        assertThat(field("owner").routes()).isTrue();
        assertThat(field("amount").limits().multipleOf()).isEqualTo(new BigDecimal("0.01"));
        assertThat(field("deadline").limits().notBefore()).isEqualTo(Limits.TODAY);
        assertThat(field("photos").limits().maxItems()).isEqualTo(9);
        assertThat(field("private").sealed()).isTrue();
        assertThat(field("number").indexed()).isTrue();
        assertThat(field("request").readOnly()).isTrue();
        assertThat(field("reply").choices()).contains(new Option("limit", "限期办", ""));
    }

    @Test
    void takesEnumWhereValueAndLabelAreOne() {
        Field field = form("kind: {title: 类型, enum: [甲, 乙]}").fields().get(0);
        assertThat(field.widget()).isEqualTo(Widget.CHOICE);
        assertThat(field.choices()).containsExactly(new Option("甲", "甲", ""), new Option("乙", "乙", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: {title: 甲, maxLenght: 5}                                  | /properties/a",
                "a: {title: 甲, maxLenght: 5}                                  | maxLenght",
                "a: {title: 甲, x-notbefore: today}                            | x-notbefore",
                "a: {title: 甲, type: boolean}                                 | /properties/a/type",
                "a: {title: 甲, type: [string, 'null']}                        | /properties/a/type",
                "a: {title: 甲, format: email}                                 | /properties/a/format",
                "a: {title: 甲, x-widget: slider}                              | /properties/a/x-widget",
                "a: {type: integer}                                            | title",
                "a: {title: ''}                                                | /properties/a/title",
                "A: {title: 甲}                                                | A",
                "a-b: {title: 甲}                                              | a-b",
                "'${1+1}': {title: 甲}                                         | ${1+1}",
                "outcome: {title: 甲}                                          | reserved",
                "unit: {title: 甲, x-widget: organisation, x-routes: true}     | reserved",
                "a: {title: 甲, minimum: 3}                                    | minimum says nothing",
                "a: {title: 甲, type: integer, maxLength: 3}                   | maxLength says nothing",
                "a: {title: 甲, x-notBefore: today}                            | x-notBefore says nothing",
                "a: {title: 甲, x-routes: true}                                | x-routes says nothing",
                "a: {title: 甲, type: array}                                   | items",
                "a: {title: 甲, type: integer, enum: ['1']}                    | enum says nothing",
                "a: {title: 甲, type: number, x-widget: person}                | type is number",
                "a: {title: 甲, enum: [1, 2]}                                  | /properties/a/enum",
                "a: {title: 甲, enum: [x], oneOf: [{const: x, title: y}]}      | both oneOf and enum",
                "a: {title: 甲, oneOf: [{const: x, title: y}, {const: x, title: z}]} | twice",
                "a: {title: 甲, oneOf: [{const: ' x', title: y}]}              | spaces",
                "a: {title: 甲, minLength: 9, maxLength: 8}                    | minLength above",
                "a: {title: 甲, type: integer, minimum: 9, maximum: 8}         | minimum above",
                "a: {title: 甲, maxLength: 20001}                              | /properties/a/maxLength",
                "a: {title: 甲, x-visibleWhen: {b: [x]}}                       | reads b",
                "a: {title: 甲, x-requiredWhen: {b: [x]}}                      | reads b",
                "a: {title: 甲, x-visibleWhen: {a: [x]}}                       | itself",
                "a: {title: 甲, x-visibleWhen: {b: x}}                         | /properties/a/x-visibleWhen/b",
                "a: {title: 甲, format: date, x-notBefore: tomorrow}           | expected today or another date field",
                "a: {title: 甲, format: date, x-notAfter: a}                   | expected today or another date field",
                "a: {title: 甲, x-requiredFor: [retrun]}                       | /properties/a/x-requiredFor",
                "a: {title: 甲, readOnly: true, x-requiredFor: [return]}       | readOnly",
                "a: {title: 甲, x-sealed: true, x-index: true}                 | sealed",
                "a: {title: 甲, x-sealed: 'yes'}                               | /properties/a/x-sealed",
                "a: 甲                                                         | /properties/a",
            })
    void refusesWhatIsNoFieldAndNamesThePlace(String field, String place) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> form(field))
                .withMessageContaining("test/form")
                .withMessageContaining(place);
    }

    @Test
    void refusesConditionsThatCannotHold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> form("a: {title: 甲, enum: [x]}", "b: {title: 乙, x-visibleWhen: {a: [y]}}"))
                .withMessageContaining("/properties/b x-visibleWhen");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> form("a: {title: 甲, x-visibleWhen: {b: [x]}}", "b: {title: 乙, x-visibleWhen: {a: [y]}}"))
                .withMessageContaining("leads back to itself");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> form("a: {title: 甲, x-sealed: true}", "b: {title: 乙, x-visibleWhen: {a: [y]}}"))
                .withMessageContaining("sealed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "title: 试",
                "- a",
                "just text",
                "title: 试\nproperties: {}",
                "title: 试\ntitle: 再试\nproperties: {a: {title: 甲}}",
                "title: 试\nproperties:\n  a: {title: 甲}\n  a: {title: 乙}",
                "title: 试\nproperties: {a: {title: 甲, title: 乙}}",
                "title: 试\nrequired: [b]\nproperties: {a: {title: 甲}}",
                "title: 试\nwidth: 3\nproperties: {a: {title: 甲}}",
                "title: 试\nproperties: {a: {title: 甲}}\n---\ntitle: 又一份",
                "title: 试\nproperties: {a: {title: 甲",
                "title: &t 试\nproperties: {a: {title: *t}}",
                "title: 试\nproperties: {a: {title: *t}}",
                "title: &t a\nproperties: {*t : {title: 甲}}",
            })
    void refusesWhatIsNoForm(String yaml) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FORMS.parse("test/form", yaml))
                .withMessageContaining("test/form");
    }

    @Test
    void saysWhereTheYamlIsBroken() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> form("a: {title: 甲, title: 乙}"))
                .withMessageContaining("title")
                .withMessageContaining("line 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> form("a: {title: &t 甲, description: *t}"))
                .withMessageContaining("aliases")
                .withMessageContaining("line 3");
    }

    @Test
    void refusesBombs() {
        String laughs = "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\ntitle: *c\n";
        assertThatIllegalArgumentException().isThrownBy(() -> FORMS.parse("test/form", laughs));
        assertThatIllegalArgumentException().isThrownBy(() -> FORMS.parse("test/form", "title: " + "[".repeat(1000)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FORMS.parse("test/form", Sample.YAML + "#".repeat(200_000)))
                .withMessageContaining("200000");
    }

    private static Field field(String name) {
        return FORM.find(name).orElseThrow();
    }
}
