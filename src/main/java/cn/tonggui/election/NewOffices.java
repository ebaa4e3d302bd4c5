package cn.tonggui.election;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.ChangeKind;
import cn.tonggui.organisation.Entry;
import cn.tonggui.organisation.Post;
import cn.tonggui.organisation.Rosters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The changes of the organisation that follow from an election: old offices end, a term begins, new offices begin. */
@Component
class NewOffices {

    private static final String DEPUTY = "deputy-secretary";
    private static final String MEMBER = "committee-member";

    private final Rounds rounds;
    private final LockedRules rules;
    private final Rosters rosters;
    private final Secretaries secretaries;

    NewOffices(Rounds rounds, LockedRules rules, Rosters rosters, Secretaries secretaries) {
        this.rounds = rounds;
        this.rules = rules;
        this.rosters = rosters;
        this.secretaries = secretaries;
    }

    /** @param told values for the case: first and last day of the term */
    record Plan(List<Entry> entries, Map<String, Object> told) {}

    String secretary(Election election) {
        return secretaries.now(election.unit());
    }

    /**
     * A new committee, or seats of the running one. The term may begin with the meeting (R-E01); the old committee goes on until
     * the approval all the same, so the offices change hands today and never in the past.
     */
    Plan elected(Election election, Given given) {
        String doc = given.text("resultDocNo").isEmpty() ? given.text("docNo") : given.text("resultDocNo");
        LocalDate today = rosters.today();
        List<Entry> entries = new ArrayList<>();
        Map<String, Object> told = new LinkedHashMap<>();
        if (!election.byElection()) {
            NewTerm term = NewTerm.of(
                    rules.of(election.caseId()).get(NewTerm.PARAMETER),
                    Objects.requireNonNull(election.meetingDay()),
                    today);
            ended(election.unit(), today).forEach(entries::add);
            int seats = rounds.elected(election.caseId(), Round.MEMBER).size();
            entries.add(new Entry(
                    ChangeKind.TERM_BEGIN,
                    Map.of("unit", election.unit(), "seats", Integer.toString(seats)),
                    term.begins(),
                    doc));
            told.put("termBegins", term.begins().toString());
            told.put("termEnds", term.ends().toString());
        }
        offices(election, given)
                .forEach((person, words) -> words.forEach(
                        word -> entries.add(begin(person, word, election.unit(), "ELECTION", today, doc))));
        return new Plan(entries, told);
    }

    /** R-E23: the superior names a secretary or a deputy, who goes before the one in office. */
    Plan appointed(Election election, Given given) {
        LocalDate from = rosters.today();
        String doc = given.text("appointDocNo");
        List<Entry> entries = new ArrayList<>();
        for (Given row : given.rows("appointments")) {
            String word = row.text("office");
            posts(election.unit()).stream()
                    .filter(post -> post.word().equals(word) && word.equals(Round.SECRETARY))
                    .filter(post -> !post.person().value().equals(row.text("person")))
                    .forEach(post -> entries.add(end(post, from)));
            entries.add(begin(row.text("person"), word, election.unit(), "APPOINT", from, doc));
        }
        return new Plan(entries, Map.of());
    }

    /** Offices of each person: those elected to, those of the division of work, else a plain seat. */
    private Map<String, Set<String>> offices(Election election, Given given) {
        Map<String, Set<String>> offices = new LinkedHashMap<>();
        rounds.elected(election.caseId()).forEach(one -> {
            Set<String> words = offices.computeIfAbsent(one.person(), any -> new LinkedHashSet<>());
            if (one.office().equals(Round.SECRETARY)) {
                words.add(Round.SECRETARY);
            } else if (one.office().equals(Round.DEPUTY)) {
                words.add(DEPUTY);
            }
        });
        given.rows(election.byElection() ? "seatDivisions" : "divisions").stream()
                .filter(row -> !row.text("office").equals(MEMBER))
                .filter(row -> offices.containsKey(row.text("person")))
                .forEach(row -> offices.get(row.text("person")).add(row.text("office")));
        offices.values().stream().filter(Set::isEmpty).forEach(words -> words.add(MEMBER));
        return offices;
    }

    private List<Entry> ended(String unit, LocalDate from) {
        return posts(unit).stream()
                .filter(Post::seat)
                .filter(post -> post.from().isBefore(from))
                .map(post -> end(post, from))
                .toList();
    }

    private List<Post> posts(String unit) {
        UnitCode code = new UnitCode(unit);
        return rosters.unit(code).posts().stream()
                .filter(post -> post.unit().equals(code))
                .filter(post -> post.until() == null || !post.until().isBefore(rosters.today()))
                .toList();
    }

    private static Entry end(Post post, LocalDate from) {
        return new Entry(
                ChangeKind.OFFICE_END,
                Map.of(
                        "person", post.person().value(),
                        "office", post.word(),
                        "unit", post.unit().value()),
                from.minusDays(1),
                "");
    }

    private static Entry begin(String person, String word, String unit, String source, LocalDate from, String doc) {
        return new Entry(
                ChangeKind.OFFICE_BEGIN,
                Map.of("person", person, "office", word, "unit", unit, "source", source),
                from,
                doc);
    }
}
