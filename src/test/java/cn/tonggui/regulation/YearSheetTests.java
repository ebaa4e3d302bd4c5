package cn.tonggui.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A year as people paste it: what is understood, and what is told of each line that is not. */
class YearSheetTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"2027-01-01 休 元旦", "2027/1/1 休 元旦", "2027年1月1日休 元旦", "2027.01.01\t休\t元旦", " 2027-1-1，休，元旦 "})
    void aDayIsUnderstoodHoweverItIsWritten(String line) {
        YearSheet sheet = YearSheet.read(2027, line);

        assertThat(sheet.faults()).isEmpty();
        assertThat(sheet.days()).containsExactly(new YearSheet.Day(LocalDate.parse("2027-01-01"), false, "元旦"));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-29 休, line-day",
        "2027-13-01 休, line-day",
        "2026-12-31 休, line-year",
        "2028-01-01 休, line-year",
        "2027-01-01 放假, line-form",
        "2027-01-01, line-form",
        "明天 休, line-form",
        "<script> 休, line-form"
    })
    void aLineThatCannotBeUsedIsNamedByItsNumber(String line, String code) {
        YearSheet sheet = YearSheet.read(2027, "2027-01-04 班\n\n" + line);

        assertThat(sheet.faults()).extracting(YearSheet.Fault::code).containsExactly(code);
        assertThat(sheet.faults().get(0).facts().get(0)).isEqualTo(3);
    }

    @Test
    void theSameDayTwiceNamesBothLines() {
        assertThat(YearSheet.read(2027, "2027-01-01 休\n2027-1-1 班").faults())
                .containsExactly(new YearSheet.Fault("line-twice", List.of(2, 1)));
    }

    @Test
    void aNameIsFortyCharactersAndNoMore() {
        assertThat(YearSheet.read(2027, "2027-01-01 休 " + "𠮷".repeat(40)).faults())
                .isEmpty();
        assertThat(YearSheet.read(2027, "2027-01-01 休 " + "𠮷".repeat(41)).faults())
                .extracting(YearSheet.Fault::code)
                .containsExactly("line-name");
        assertThat(YearSheet.read(2027, "2027-01-01 休 元\u0000旦").faults())
                .extracting(YearSheet.Fault::code)
                .containsExactly("line-form");
    }

    @Test
    void nothingAtAllAndFarTooMuchAreBothRefused() {
        String long1 = IntStream.range(0, 401).mapToObj(i -> "x").collect(Collectors.joining("\n"));

        assertThat(YearSheet.read(2027, " \n ").faults())
                .extracting(YearSheet.Fault::code)
                .containsExactly("lines-none");
        assertThat(YearSheet.read(2027, long1).faults())
                .extracting(YearSheet.Fault::code)
                .containsExactly("lines-many");
    }

    @Test
    void whatIsKeptIsReadAgainAsItWas() {
        YearSheet sheet = YearSheet.read(2027, "2027-02-20 班 春节调休\n2027-01-01 休");

        assertThat(sheet.text()).isEqualTo("2027-01-01 休\n2027-02-20 班 春节调休");
        assertThat(YearSheet.read(2027, sheet.text())).isEqualTo(sheet);
    }

    @Test
    void daysInARowAreOneSpellAndTheDifferenceNamesWhatComesAndGoes() {
        YearSheet now = YearSheet.read(2027, "2027-01-01 休 元旦\n2027-01-02 休 元旦\n2027-05-01 休 劳动节");
        YearSheet next = YearSheet.read(2027, "2027-01-01 休 元旦\n2027-01-02 休 元旦\n2027-01-03 休 元旦\n2027-01-09 班 元旦");
        YearView view = new YearView(2027, next.days());

        assertThat(view.spells())
                .extracting(spell -> spell.first() + " " + spell.count() + " " + spell.working())
                .containsExactly("2027-01-01 3 false", "2027-01-09 1 true");
        assertThat(view.against(now.days()).come())
                .extracting(spell -> spell.first().toString())
                .containsExactly("2027-01-03", "2027-01-09");
        assertThat(view.against(now.days()).go())
                .extracting(YearView.Spell::name)
                .containsExactly("劳动节");
        assertThat(view.against(next.days()).isNone()).isTrue();
        assertThat(view.months()).hasSize(12);
        assertThat(view.months().get(0).weeks().get(0)).hasSize(7).startsWith((YearView.Cell) null);
        assertThat(view.months().get(0).weeks().get(0).get(4)).isEqualTo(new YearView.Cell(1, "off", "元旦"));
    }
}
