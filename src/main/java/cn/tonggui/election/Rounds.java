package cn.tonggui.election;

import cn.tonggui.election.tally.StrokeOrder;
import cn.tonggui.election.tally.Turnout;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rounds of voting, one after the other: at most the last one is open. */
@Component
class Rounds {

    private final RoundMapper mapper;
    private final Organisation organisation;

    Rounds(RoundMapper mapper, Organisation organisation) {
        this.mapper = mapper;
        this.organisation = organisation;
    }

    List<Round> of(String caseId) {
        return mapper.of(caseId);
    }

    /** @throws IllegalStateException no round was prepared */
    Round current(String caseId) {
        List<Round> all = of(caseId);
        if (all.isEmpty()) {
            throw new IllegalStateException("election " + caseId + " has no round, expected one");
        }
        return all.get(all.size() - 1);
    }

    /** @throws NotFound no such round */
    Round require(String caseId, int no) {
        return of(caseId).stream()
                .filter(round -> round.no() == no)
                .findFirst()
                .orElseThrow(() -> new NotFound("round"));
    }

    List<Round.Line> lines(Round round) {
        return mapper.lines(round.caseId(), round.no());
    }

    /** Everybody whom the round counts, by name: candidates in the order of the ballot, then those written in. */
    Map<String, String> standing(Round round) {
        Map<String, String> standing = new LinkedHashMap<>();
        lines(round).forEach(line -> standing.put(line.name(), line.person()));
        writeIns(round).forEach(one -> standing.put(one.name(), one.person()));
        return standing;
    }

    List<Round.WriteIn> writeIns(Round round) {
        return mapper.writeIns(round.caseId(), round.no());
    }

    /**
     * Prepares a round, in place of one that was prepared and for which no ballot was issued.
     *
     * @param people the candidates, whose order on the ballot is that of the strokes of their surnames
     * @param turnout null when it is counted before the ballots are issued
     */
    Round open(String caseId, String kind, String office, int seats, List<String> people, @Nullable Turnout turnout) {
        List<Round> before = of(caseId);
        int no = 1;
        if (!before.isEmpty()) {
            Round last = before.get(before.size() - 1);
            no = last.no() + 1;
            if (last.open() && last.issued() == null) {
                no = last.no();
                mapper.dropLines(caseId, no);
                mapper.drop(caseId, no);
            }
        }
        Round round = new Round(
                caseId,
                no,
                kind,
                office,
                seats,
                turnout == null ? null : turnout.due(),
                turnout == null ? null : turnout.present(),
                null,
                null,
                null,
                null,
                1,
                null);
        mapper.open(round);
        mapper.stand(caseId, no, ordered(people));
        return round;
    }

    List<Round.Line> ordered(List<String> people) {
        Map<String, String> names = named(people);
        List<String> order = StrokeOrder.of(List.copyOf(names.values())).names();
        List<String> sorted = people.stream()
                .distinct()
                .sorted(Comparator.comparingInt(person -> order.indexOf(names.get(person))))
                .toList();
        List<Round.Line> lines = new ArrayList<>();
        for (String person : sorted) {
            lines.add(new Round.Line(lines.size() + 1, person, names.get(person), null, null, null));
        }
        return lines;
    }

    /** By id; people of one name get their id beside it, since the count tells candidates apart by name. */
    Map<String, String> named(List<String> people) {
        List<Person> found =
                organisation.people(people.stream().map(PersonId::new).toList());
        Map<String, Long> often = found.stream().collect(Collectors.groupingBy(Person::name, Collectors.counting()));
        return found.stream()
                .collect(Collectors.toMap(
                        person -> person.id().value(),
                        person -> often.get(person.name()) == 1
                                ? person.name()
                                : person.name() + " " + person.id().value()));
    }

    /** Who came counts for the round that is prepared. */
    void attended(String caseId, Turnout turnout) {
        List<Round> all = of(caseId);
        if (!all.isEmpty()) {
            mapper.attended(caseId, all.get(all.size() - 1).no(), turnout.due(), turnout.present());
        }
    }

    /** Those elected to it; in a by-election those who stay as well. */
    List<String> committee(Election election) {
        Stream<String> elected =
                elected(election.caseId(), Round.MEMBER).stream().map(RoundMapper.Elected::person);
        Stream<String> staying = election.byElection()
                ? organisation.holders(Token.at("committee-member", new UnitCode(election.unit()))).stream()
                        .map(person -> person.id().value())
                : Stream.empty();
        return Stream.concat(elected, staying).distinct().toList();
    }

    /** The committee elects its offices anew: those of a meeting that the superior did not approve are held by nobody. */
    void vacate(String caseId) {
        mapper.vacate(caseId);
    }

    List<RoundMapper.Elected> elected(String caseId) {
        return mapper.elected(caseId);
    }

    List<RoundMapper.Elected> elected(String caseId, String office) {
        return elected(caseId).stream()
                .filter(one -> one.office().equals(office))
                .toList();
    }
}
