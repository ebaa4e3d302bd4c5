package cn.tonggui.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.Unit;
import cn.tonggui.organisation.Unit.Kind;
import cn.tonggui.organisation.UnitLink;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TwinsTests {

    private static Unit unit(String code, Kind kind, @Nullable String parent) {
        Unit.Side side = kind.ordinal() <= Kind.GROUP.ordinal() ? Unit.Side.PARTY : Unit.Side.ADMIN;
        return new Unit(new UnitCode(code), side, kind, code, code, parent == null ? null : new UnitCode(parent));
    }

    private static UnitLink link(String party, String admin, boolean main) {
        return new UnitLink(new UnitCode(party), new UnitCode(admin), main);
    }

    private static List<String> drawn(List<Unit> units, UnitLink... links) {
        return Twins.rows(units, List.of(links)).stream()
                .map(row -> name(row.party()) + " " + row.tie() + " " + name(row.admin()))
                .toList();
    }

    private static String name(Twins.@Nullable Cell cell) {
        return cell == null ? "-" : cell.unit().code() + "/" + cell.depth();
    }

    @Test
    void whatBelongsTogetherStandsInOneRowAndTheRestWhereItsTreeHasIt() {
        List<Unit> units = List.of(
                unit("DW", Kind.COMMITTEE, null),
                unit("Z1", Kind.GENERAL_BRANCH, "DW"),
                unit("B1", Kind.BRANCH, "Z1"),
                unit("B1-1", Kind.GROUP, "B1"),
                unit("B2", Kind.BRANCH, "DW"),
                unit("CO", Kind.COMPANY, null),
                unit("DE", Kind.DEPOT, "CO"),
                unit("W1", Kind.WORKSHOP, "DE"),
                unit("T1", Kind.TEAM, "W1"),
                unit("W2", Kind.WORKSHOP, "DE"));

        assertThat(drawn(units, link("DW", "DE", true), link("B1", "W1", true)))
                .containsExactly(
                        "- ALONE CO/0",
                        "DW/0 LINKED DE/1",
                        "Z1/1 ALONE -",
                        "B1/2 LINKED W1/2",
                        "B1-1/3 ALONE -",
                        "- SERVED T1/3",
                        "B2/1 MISSING -",
                        "- MISSING W2/2");
    }

    @Test
    void aUnitMerelyCoveredStaysBesideItsMainOrganisation() {
        List<Unit> units = List.of(
                unit("Z1", Kind.GENERAL_BRANCH, null),
                unit("B4", Kind.BRANCH, "Z1"),
                unit("QS", Kind.WORKSHOP, null),
                unit("QS1", Kind.TEAM, "QS"));
        assertThat(drawn(units, link("Z1", "QS", true), link("B4", "QS1", true), link("B4", "QS", false)))
                .containsExactly("Z1/0 LINKED QS/0", "B4/1 LINKED QS1/1");
    }
}
