package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.ChangeKind;
import cn.tonggui.organisation.Restructured;
import cn.tonggui.organisation.Unit;
import cn.tonggui.testing.TongguiTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** A change of the units suggests what the ledgers say (行政机构变更触发建议): 1.9 and 1.11, with their real drawings. */
@TongguiTest
class SuggestionsTests extends MattersUnderWay {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private SuggestedCases suggested;

    @Autowired
    private ProcessLibrary library;

    @Autowired
    private ChangeMatters matters;

    @Autowired
    private JdbcTemplate sql;

    private final String mark = PublicId.next();

    @AfterEach
    void leave() {
        opened().forEach(one -> {
            String id = one.get("id").toString();
            CaseRef ref =
                    new CaseRef(id, cases.require(id, people.viewer("P04")).revision(), PublicId.next());
            cases.perform(new CaseAction.Terminate(ref, "看过了"), people.viewer("P04"));
        });
    }

    private Restructured change(ChangeKind what, Unit.Kind kind, int no, String... party) {
        return new Restructured(
                mark.substring(0, 20) + no,
                what,
                new Unit(new UnitCode("QS" + no), Unit.Side.ADMIN, kind, no + "工区", no + "工区", new UnitCode("QS")),
                DAY.plusDays(no),
                "设立" + no + "工区。",
                Stream.of(party).map(UnitCode::new).toList());
    }

    private List<Map<String, Object>> opened() {
        return sql.queryForList("""
                SELECT DISTINCT f.id, f.process, f.unit, f.title, f.initiator
                FROM case_suggestion s JOIN case_file f ON f.id = s.case_id
                WHERE s.change_id LIKE ?
                ORDER BY f.process, f.unit
                """, mark.substring(0, 20) + "%");
    }

    private List<String> told() {
        return opened().stream()
                .map(one -> one.get("process") + " " + one.get("unit"))
                .toList();
    }

    @Test
    void aTeamSuggestsGroupsToItsBranchAndTheSetUpToTheNearest() {
        suggestions.look(List.of(change(ChangeKind.UNIT_OPEN, Unit.Kind.TEAM, 4, "Z1", "B04", "DW")));

        assertThat(told()).containsExactly("branch-setup Z1", "group-division B04");
    }

    @Test
    void aWorkshopSuggestsNoGroups() {
        suggestions.look(List.of(change(ChangeKind.UNIT_CLOSE, Unit.Kind.WORKSHOP, 4, "DW")));

        assertThat(told()).containsExactly("branch-setup DW");
    }

    @Test
    void itIsSuggestedOnce() {
        List<Restructured> changes = List.of(change(ChangeKind.UNIT_CLOSE, Unit.Kind.TEAM, 4, "B05"));

        suggestions.look(changes);
        suggestions.look(changes);

        assertThat(told()).containsExactly("branch-setup B05", "group-division B05");
    }

    @Test
    void whatBecameKnownTogetherIsOneCase() {
        suggestions.look(List.of(
                change(ChangeKind.UNIT_CLOSE, Unit.Kind.TEAM, 5, "B05"),
                change(ChangeKind.UNIT_OPEN, Unit.Kind.TEAM, 4, "B05")));

        assertThat(told()).containsExactly("branch-setup B05", "branch-setup B05", "group-division B05");
        String groups = opened().get(2).get("id").toString();
        assertThat(cases.require(groups, people.viewer("P04")).values())
                .containsEntry("changedOn", "2026-07-05")
                .containsEntry("changeWords", "设立5工区。设立4工区。")
                .containsEntry("cause", "merged");
    }

    @Test
    void theSystemOpensItAndTheBranchGoesOn() {
        suggestions.look(List.of(change(ChangeKind.UNIT_OPEN, Unit.Kind.TEAM, 4, "B04")));

        Map<String, Object> groups = opened().get(1);
        assertThat(groups.get("title")).isEqualTo("一工区党支部班组变动后重划党小组");
        assertThat(groups.get("initiator")).isEqualTo("system");
        assertThat(cases.require(groups.get("id").toString(), people.viewer("P34"))
                        .current())
                .extracting(CaseView.Current::step, CaseView.Current::mayOpen)
                .containsExactly(tuple("draft", true));
    }

    @Test
    void whoReadsTheCaseFindsItAtTheChange() {
        Restructured change = change(ChangeKind.UNIT_OPEN, Unit.Kind.TEAM, 4, "B04");
        suggestions.look(List.of(change));

        Map<String, List<ChangeMatters.Matter>> seen =
                matters.of(List.of(change.change(), PublicId.next()), people.viewer("P34"));
        assertThat(seen).containsOnlyKeys(change.change());
        assertThat(seen.get(change.change()))
                .extracting(ChangeMatters.Matter::caseId)
                .containsExactlyInAnyOrderElementsOf(
                        opened().stream().map(one -> one.get("id").toString()).toList());
        assertThat(matters.of(List.of(change.change()), people.viewer("P40"))).isEmpty();
        assertThat(matters.of(List.of(), people.viewer("P34"))).isEmpty();
    }

    @Test
    void anotherNodeThatWasFirstLeavesNothingTwice() {
        Restructured change = change(ChangeKind.UNIT_OPEN, Unit.Kind.TEAM, 4, "B04");
        suggestions.look(List.of(change));
        ProcessFiles files = library.latest("group-division").orElseThrow();
        int before = count();

        assertThatThrownBy(() -> suggested.open(
                        files, files.ledger().suggestedBy().get(0), new UnitCode("B04"), List.of(change)))
                .isInstanceOf(DuplicateKeyException.class);

        assertThat(count()).isEqualTo(before);
    }

    private int count() {
        return sql.queryForObject("SELECT COUNT(*) FROM case_file WHERE process = 'group-division'", Integer.class);
    }
}
