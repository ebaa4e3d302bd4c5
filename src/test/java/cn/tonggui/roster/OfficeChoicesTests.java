package cn.tonggui.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.forms.Option;
import cn.tonggui.organisation.ChangeKind;
import cn.tonggui.organisation.Offices;
import cn.tonggui.organisation.Unit;
import cn.tonggui.testing.TongguiTest;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The offices that the forms offer are those of offices.yaml that can be given to a person. */
@TongguiTest
class OfficeChoicesTests {

    @Autowired
    private ChangeForms forms;

    @Autowired
    private Offices offices;

    @ParameterizedTest
    @EnumSource(
            value = ChangeKind.class,
            names = {"OFFICE_BEGIN", "OFFICE_END"})
    void everyOfficeIsOffered(ChangeKind kind) {
        Set<String> given = new TreeSet<>();
        Stream.of(Unit.Kind.values()).forEach(unit -> given.addAll(offices.at(unit)));
        assertThat(forms.form(kind).find("office").orElseThrow().choices())
                .extracting(Option::value)
                .containsExactlyInAnyOrderElementsOf(given);
    }
}
