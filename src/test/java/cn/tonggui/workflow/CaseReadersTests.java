package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.ChangeKind;
import cn.tonggui.organisation.Changes;
import cn.tonggui.organisation.Entry;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.testing.People;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who reads a case follows its organisation when that moves; each test moves it back. */
@TongguiTest
class CaseReadersTests {

    private static final UnitCode BRANCH = new UnitCode("B04");

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    @Autowired
    private Cases cases;

    @Autowired
    private Changes changes;

    @Autowired
    private Organisation organisation;

    private String id;

    @BeforeEach
    void aCaseOfTheBranchOfTheFirstTeam() {
        id = walker.open("practical-matter", "P40", Map.of("subject", "便道照明不足", "request", "夜里看不清。"));
    }

    @AfterEach
    void asItWas() {
        if (!Objects.equals(organisation.require(BRANCH).parent(), new UnitCode("Z1"))) {
            move("B04", "Z1");
        }
    }

    @Test
    void whoIsAboveNoMoreReadsNoMore() {
        assertThat(reads("P32")).isTrue();
        move("B04", "DW");
        assertThat(reads("P32")).isFalse();
        assertThat(reads("P41")).as("a member of the committee left").isFalse();
        assertThat(reads("P33")).as("across the branch's own link").isTrue();
        assertThat(reads("P34")).isTrue();
        assertThat(reads("P01")).isTrue();
        assertThat(reads("P04")).isTrue();
        assertThat(reads("auditor")).isTrue();
    }

    @Test
    void whoIsAboveAgainReadsAgain() {
        move("B04", "DW");
        move("B04", "Z1");
        assertThat(reads("P32")).isTrue();
    }

    @Test
    void aLinkOpensTheCaseToTheUnitAcross() {
        assertThat(reads("P52")).isFalse();
        enter(ChangeKind.LINK_JOIN, Map.of("party", "B04", "admin", "JX", "kind", "COVER"));
        assertThat(reads("P52")).as("the director of the unit across").isTrue();
        enter(ChangeKind.LINK_PART, Map.of("party", "B04", "admin", "JX"));
        assertThat(reads("P52")).isFalse();
    }

    @Test
    void whoTookPartReadsForEver() {
        walker.act(
                id,
                "accept",
                "P34",
                "submit",
                Map.of(
                        "reply", "refer",
                        "opinion", "支部办不了，报上级。"));
        walker.act(id, "refer", "P32", "return", Map.of("opinion", "不属于本级，请支部再议。"));
        move("B04", "DW");
        assertThat(reads("P32")).isTrue();
    }

    @Test
    void theCasesOfOthersStayAsTheyAre() {
        String other = walker.open("practical-matter", "P47", Map.of("subject", "水压低", "request", "二楼没水。"));
        move("B04", "DW");
        assertThat(cases.mayRead(other, people.viewer("P32"))).isTrue();
    }

    private boolean reads(String who) {
        return cases.mayRead(id, people.viewer(who));
    }

    private void move(String unit, String parent) {
        enter(ChangeKind.UNIT_ALTER, Map.of("code", unit, "parent", parent));
    }

    private void enter(ChangeKind kind, Map<String, String> values) {
        changes.enter(new Entry(kind, values, LocalDate.of(2026, 11, 22), "1号"), people.viewer("P04"));
    }
}
