package cn.tonggui.organisation;

import static cn.tonggui.organisation.DemoOrganisation.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.Unit.Kind;
import cn.tonggui.organisation.Unit.Side;
import cn.tonggui.organisation.UnitMapper.LinkRow;
import cn.tonggui.organisation.UnitMapper.UnitRow;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A workshop whose office and first team share a branch under a general branch; its second team has none. */
class UnitTreeTests {

    private final UnitTree tree = new UnitTree(
            LocalDate.of(2026, 11, 22),
            List.of(
                    party("DW", Kind.COMMITTEE, null),
                    party("Z1", Kind.GENERAL_BRANCH, "DW"),
                    party("B1", Kind.BRANCH, "Z1"),
                    party("B1-1", Kind.GROUP, "B1"),
                    party("B2", Kind.BRANCH, "Z1"),
                    admin("D", Kind.DEPOT, null),
                    admin("W", Kind.WORKSHOP, "D"),
                    admin("W1", Kind.TEAM, "W"),
                    admin("W2", Kind.TEAM, "W"),
                    admin("W3", Kind.TEAM, "W"),
                    admin("W31", Kind.TEAM, "W3")),
            List.of(
                    new LinkRow("B1", "W", "COVER"),
                    new LinkRow("B1", "W1", "MAIN"),
                    new LinkRow("B2", "W3", "COVER"),
                    new LinkRow("DW", "D", "MAIN"),
                    new LinkRow("Z1", "W", "MAIN"),
                    new LinkRow("Z1", "GONE", "MAIN")));

    @ParameterizedTest
    @CsvSource({
        "B1,   B1 Z1 DW W1 W D",
        "B1-1, B1-1 B1 Z1 DW W1 W D",
        "W2,   W2 W D Z1 DW B1",
        "W31,  W31 W3 W D B2 Z1 DW",
        "D,    D DW",
    })
    void upwardsGoesUpAndThenAcross(String from, String chain) {
        assertThat(codes(tree.upwards(unit(from)))).containsExactly(chain.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"W1, B1", "W2, B1", "W, B1", "W31, B2", "D, "})
    void theBranchOfAUnitIsTheNearestUpwards(String from, String branch) {
        assertThat(tree.branchOf(unit(from)).map(UnitCode::value).orElse(null)).isEqualTo(branch);
    }

    @Test
    void coveringTheOfficeOfAWorkshopIsNotCoveringItsTeams() {
        assertThat(codes(tree.scope(unit("B1")))).containsExactlyInAnyOrder("B1", "B1-1", "W1", "W");
        assertThat(codes(tree.scope(unit("Z1"))))
                .containsExactlyInAnyOrder("Z1", "B1", "B1-1", "B2", "W", "W1", "W2", "W3", "W31");
    }

    @Test
    void aBranchServesTheUnitsThatHaveNoNearerOne() {
        assertThat(codes(tree.unitsServedBy(Set.of(unit("B1"))))).containsExactly("W", "W1", "W2");
    }

    @Test
    void anUnknownUnitIsNotFound() {
        assertThatThrownBy(() -> tree.upwards(unit("X"))).isInstanceOf(NotFound.class);
    }

    private static UnitRow party(String code, Kind kind, @Nullable String parent) {
        return new UnitRow(code, Side.PARTY, kind, code, code, parent, null);
    }

    private static UnitRow admin(String code, Kind kind, @Nullable String parent) {
        return new UnitRow(code, Side.ADMIN, kind, code, code, parent, null);
    }

    private static List<String> codes(Collection<UnitCode> codes) {
        return codes.stream().map(UnitCode::value).toList();
    }
}
