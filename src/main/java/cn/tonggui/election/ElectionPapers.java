package cn.tonggui.election;

import cn.tonggui.document.DocumentData;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.organisation.Organisation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an election has to say in its documents beside its forms: the locked parameters as flags, {@code
 * rule_win_base_DUE_ELIGIBLE}, the roll, the round of voting that is under way, and the seal. Sentences stand in the templates.
 */
@Component
class ElectionPapers implements DocumentData {

    private final TallyWords words = new TallyWords();
    private final PaperMapper rows;
    private final Organisation organisation;
    private final Clock clock;

    ElectionPapers(PaperMapper rows, Organisation organisation, Clock clock) {
        this.rows = rows;
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    public String process() {
        return Elections.PROCESS;
    }

    @Override
    public Map<String, Object> of(String caseId) {
        return of(caseId, rows.votes(caseId).stream().reduce((one, later) -> later));
    }

    /** The same, of an earlier round. */
    Map<String, Object> of(String caseId, int round) {
        return of(
                caseId,
                rows.votes(caseId).stream().filter(vote -> vote.no() == round).findFirst());
    }

    private Map<String, Object> of(String caseId, Optional<PaperMapper.Vote> vote) {
        Map<String, Object> data = new HashMap<>();
        for (PaperMapper.Setting rule : rows.settings(caseId)) {
            String name = "rule_" + rule.name().replace('.', '_');
            data.put(name, rule.setting());
            data.put(name + "_" + rule.setting().replaceAll("\\W", "_"), true);
            if (rule.name().equals(NewTerm.PARAMETER)) {
                data.putAll(term(caseId, rule.setting()));
            }
        }
        data.put("roll", roll(caseId));
        PaperMapper.Seal seal = rows.seal(caseId);
        if (seal != null) {
            data.put("bagNo", seal.bagNo());
            data.put("announcedAt", seal.announced());
            data.put("keeper", organisation.require(new PersonId(seal.keeper())).name());
        }
        vote.ifPresent(one -> data.putAll(round(one, caseId)));
        return data;
    }

    /** As it is if the approval is today; nothing where the running term goes on. */
    private Map<String, Object> term(String caseId, String start) {
        PaperMapper.Meeting meeting = rows.meeting(caseId);
        if (meeting == null || meeting.dayOn() == null || meeting.fillsSeats()) {
            return Map.of();
        }
        NewTerm term = NewTerm.of(start, meeting.dayOn(), LocalDate.now(clock));
        return Map.of("termBegins", TermCalls.DAY.format(term.begins()), "termEnds", TermCalls.DAY.format(term.ends()));
    }

    private List<Map<String, Object>> roll(String caseId) {
        List<Map<String, Object>> roll = new ArrayList<>();
        for (PaperMapper.Elector one : rows.roll(caseId)) {
            Map<String, Object> row = row(roll, one.name());
            row.put("category", words.say(one.fullMember() ? "paper.full" : "paper.probationary"));
            row.put("right", words.say(one.fullMember() && !one.rightless() ? "paper.right" : "paper.rightless"));
            row.put("exempt", one.ground().isEmpty() ? "" : words.say("paper.exempt." + one.ground()));
            roll.add(row);
        }
        return roll;
    }

    private Map<String, Object> round(PaperMapper.Vote vote, String caseId) {
        Map<String, Object> round = new HashMap<>();
        round.put("roundWords", words.say("paper.round." + vote.office(), Integer.toString(vote.no())));
        round.put("round_" + vote.kind().replace('-', '_'), true);
        round.put("office_" + vote.office(), true);
        round.put("roundSeats", vote.seats());
        round.put("roundDue", known(vote.due()));
        round.put("roundPresent", known(vote.present()));
        round.put("roundIssued", known(vote.issued()));
        round.put("roundReturned", known(vote.returned()));
        round.put("roundValid", known(vote.valid()));
        round.put("roundInvalid", known(vote.invalid()));
        round.put("invalidReasons", reasons(Objects.requireNonNullElse(vote.reasons(), "")));
        if (vote.outcome() != null) {
            round.put("outcome_" + vote.outcome().replace('-', '_'), true);
        }
        List<Map<String, Object>> lines = new ArrayList<>();
        for (PaperMapper.Line line : rows.lines(caseId, vote.no())) {
            Map<String, Object> row = row(lines, line.name());
            row.put("yes", known(line.yes()));
            row.put("no", known(line.no()));
            row.put("abstain", known(line.abstain()));
            lines.add(row);
        }
        round.put("lines", lines);
        round.put("ballot", lines);
        round.put("ballotSeats", vote.seats());
        // Between those with equal votes nobody else may be written in.
        boolean open = !vote.kind().equals("tie");
        round.put("blanks", open ? Collections.nCopies(vote.seats(), Map.of("name", "")) : List.of());
        round.put(
                "writeIns",
                rows.writeIns(caseId, vote.no()).stream()
                        .map(one -> Map.of("name", one.name(), "votes", (Object) one.votes()))
                        .toList());
        return round;
    }

    private List<Map<String, Object>> reasons(String kept) {
        return Stream.of(kept.split(","))
                .filter(one -> one.contains("="))
                .map(one -> one.split("="))
                .map(one -> Map.<String, Object>of("cause", words.say("paper.invalid." + one[0]), "count", one[1]))
                .toList();
    }

    private static Map<String, Object> row(List<?> before, String name) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("row", before.size() + 1);
        row.put("name", name);
        return row;
    }

    private static Object known(@Nullable Object number) {
        return Objects.requireNonNullElse(number, "");
    }
}
