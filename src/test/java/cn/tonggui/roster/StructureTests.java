package cn.tonggui.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.Listed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructureTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static List<Listed> people(int number, Listed.Sex sex, int birthYear) {
        List<Listed> people = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            people.add(new Listed(
                    new PersonId(sex + "" + birthYear + i),
                    "某人",
                    sex,
                    birthYear,
                    new UnitCode("QS1"),
                    "",
                    new UnitCode("B04"),
                    null,
                    Listed.Category.FULL,
                    null));
        }
        return people;
    }

    private static List<String> told(Structure.Breakdown breakdown) {
        return breakdown.parts().stream()
                .map(part -> part.key() + ":" + part.people())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"4, ''", "5, 'M:10 F:5'", "6, 'M:10 F:6'"})
    void aGroupOfFewerThanFiveIsNotShown(int women, String told) {
        List<Listed> all = people(10, Listed.Sex.M, 1980);
        all.addAll(people(women, Listed.Sex.F, 1980));
        assertThat(String.join(" ", told(Structure.of(all, TODAY).sexes()))).isEqualTo(told);
    }

    @Test
    void smallGroupsGoTogetherWithTheSmallestOfTheOthersUntilTheyAreFive() {
        List<Listed> all = people(9, Listed.Sex.M, 1980); // 46
        all.addAll(people(6, Listed.Sex.M, 1990)); // 36
        all.addAll(people(2, Listed.Sex.M, 2000)); // 26
        assertThat(told(Structure.of(all, TODAY).ages())).containsExactly("to50:9", ":8");
    }

    @ParameterizedTest
    @CsvSource({
        "1996, to30",
        "1995, to40",
        "1986, to40",
        "1985, to50",
        "1976, to50",
        "1975, to60",
        "1966, to60",
        "1965, over60"
    })
    void ageIsCountedByTheYear(int birthYear, String band) {
        assertThat(told(Structure.of(people(5, Listed.Sex.M, birthYear), TODAY).ages()))
                .containsExactly(band + ":5");
    }
}
