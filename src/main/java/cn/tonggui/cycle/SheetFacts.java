package cn.tonggui.cycle;

import cn.tonggui.kernel.UnitCode;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.meeting.HeldMeetings;
import cn.tonggui.workflow.Evidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the system itself holds for the numbers of a score sheet (依据): meetings and resolutions of the unit, what was found and put
 * right, what was reported of its pairs, each with where it is looked up. Of cases those that are open to the viewer, in a fixed
 * number of statements.
 */
@Component
class SheetFacts {

    private final Evidence evidence;
    private final HeldMeetings meetings;
    private final Rectifications rectifications;
    private final Plans plans;
    private final PairFacts progress;

    SheetFacts(
            Evidence evidence, HeldMeetings meetings, Rectifications rectifications, Plans plans, PairFacts progress) {
        this.evidence = evidence;
        this.meetings = meetings;
        this.rectifications = rectifications;
        this.plans = plans;
        this.progress = progress;
    }

    /**
     * @param kind meeting, resolution, finding, pair, or what its ledger calls a case
     * @param link where it is looked up, empty where that is not open to the viewer @param light ok, soon, late or empty
     */
    record Fact(String kind, String words, @Nullable LocalDate day, String hint, String link, String light) {}

    /** @param byIndicator in the order in which it happened @param numbers of the unit's cases that the viewer may open → id */
    record Facts(Map<String, List<Fact>> byIndicator, Map<String, String> numbers) {

        public List<Fact> of(String ref) {
            return byIndicator.getOrDefault(ref, List.of());
        }
    }

    Facts of(Sheet sheet, Viewer viewer) {
        Period period = Period.of(sheet.period());
        UnitCode unit = new UnitCode(sheet.unit());
        List<HeldMeetings.Held> held = meetings.of(unit, period.from(), period.until());
        List<Rectification> found = rectifications.of(sheet.unit(), period);
        List<Evidence.Piece> pieces = evidence.of(unit, period.from(), period.until(), viewer);
        Map<String, String> open = evidence.readable(
                Stream.concat(
                                held.stream().map(HeldMeetings.Held::caseId),
                                found.stream().map(Rectification::caseId))
                        .toList(),
                viewer);
        Map<String, List<Fact>> facts = new LinkedHashMap<>();
        meetings(held, open.keySet(), facts);
        found(found, open.keySet(), facts);
        pieces.forEach(one -> put(facts, one.indicator(), fact(one)));
        pairs(sheet, facts);
        Map<String, String> numbers = new HashMap<>();
        open.forEach((id, number) -> numbers.put(number, id));
        pieces.forEach(one -> numbers.put(one.number(), one.caseId()));
        return new Facts(facts, numbers);
    }

    private static Fact fact(Evidence.Piece one) {
        return new Fact(
                one.label(),
                one.title(),
                one.openedAt().toLocalDate(),
                one.number(),
                "/cases/" + one.caseId(),
                one.closedAt() == null ? "soon" : "ok");
    }

    /** P1 the meetings themselves, P2 what committee and members resolved, P7 the lectures. */
    private void meetings(List<HeldMeetings.Held> held, Set<String> open, Map<String, List<Fact>> facts) {
        for (HeldMeetings.Held one : held) {
            if (open.contains(one.caseId())) {
                String page = "/meetings/" + one.caseId();
                put(
                        facts,
                        one.body().equals("lecture") ? "P7" : "P1",
                        new Fact("meeting", one.subject(), one.day(), "", page, ""));
                one.resolved()
                        .forEach(item -> put(
                                facts,
                                "P2",
                                new Fact(
                                        "resolution",
                                        item.title(),
                                        one.day(),
                                        item.number(),
                                        page + "?item=" + item.item(),
                                        "")));
            }
        }
    }

    /** B1 what business was found to leave undone, P4 what the Party's side was. */
    private void found(List<Rectification> found, Set<String> open, Map<String, List<Fact>> facts) {
        found.forEach(one -> put(
                facts,
                one.side().equals("party") ? "P4" : "B1",
                new Fact(
                        "finding",
                        one.subject(),
                        one.deadline(),
                        one.level() + " " + one.number(),
                        open.contains(one.caseId()) ? "/cases/" + one.caseId() : "",
                        rectifications.late(one) ? "late" : one.open() ? "soon" : "ok")));
    }

    /** What was said of a pair speaks for both of its sides. */
    private void pairs(Sheet sheet, Map<String, List<Fact>> facts) {
        if (sheet.cycle() == null) {
            return;
        }
        Map<Integer, String> said = progress.progress(sheet.cycle());
        plans.lines(sheet.cycle()).stream()
                .filter(line -> line.unit().equals(sheet.unit()) && line.pair().alive())
                .forEach(line -> {
                    String page = "/cycles/" + sheet.cycle() + "/pairs/" + line.no();
                    String hint = said.getOrDefault(line.no(), "");
                    if (line.hasParty()) {
                        put(facts, "P4", new Fact("pair", line.party(), null, hint, page, ""));
                    }
                    if (line.hasBusiness()) {
                        put(facts, "B2", new Fact("pair", line.business(), null, hint, page, ""));
                    }
                });
    }

    private static void put(Map<String, List<Fact>> facts, String ref, Fact fact) {
        facts.computeIfAbsent(ref, none -> new ArrayList<>()).add(fact);
    }
}
