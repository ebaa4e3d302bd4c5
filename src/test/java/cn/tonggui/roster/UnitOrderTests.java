package cn.tonggui.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.sheet.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitOrderTests {

    @ParameterizedTest
    @CsvSource({
        "A>- B>A C>B, A B C, ''",
        "C>B B>A A>-, A B C, ''",
        "C>A B>A A>X, A C B, ''",
        "A>A B>-, B, A",
        "A>B B>A C>-, C, A B",
        "A>B B>C C>A D>A, D, A B C"
    })
    void whatIsAboveComesFirstAndCirclesAreTold(String rows, String sorted, String circular) {
        List<SheetRow> file = new ArrayList<>();
        for (String row : rows.split(" ")) {
            String[] names = row.split(">");
            file.add(new SheetRow(
                    "单位",
                    file.size() + 2,
                    names[1].equals("-") ? Map.of("code", names[0]) : Map.of("code", names[0], "parent", names[1])));
        }
        UnitOrder order = UnitOrder.of(file);
        assertThat(codes(order.sorted())).isEqualTo(sorted);
        assertThat(codes(order.circular())).isEqualTo(circular);
    }

    private static String codes(List<SheetRow> rows) {
        return String.join(
                " ", rows.stream().map(row -> row.values().get("code")).toList());
    }
}
