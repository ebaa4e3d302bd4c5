package cn.tonggui.cycle;

import cn.tonggui.cycle.CycleMapper.Member;
import cn.tonggui.cycle.PersonalMapper.UnitResult;
import cn.tonggui.cycle.score.Exact;
import cn.tonggui.cycle.score.Mark;
import cn.tonggui.cycle.score.Personal;
import cn.tonggui.cycle.score.Reckoning;
import cn.tonggui.cycle.score.ScoreRules;
import cn.tonggui.cycle.score.Term;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Scores of secretaries and directors (K11, K12): what they rest on, and what they come to. */
@Component
class Personals {

    private final PersonalMapper mapper;
    private final CycleMapper cycles;
    private final CycleWords words;

    Personals(PersonalMapper mapper, CycleMapper cycles, CycleWords words) {
        this.mapper = mapper;
        this.cycles = cycles;
        this.words = words;
    }

    List<Total> totals(String caseId) {
        return mapper.totals(caseId);
    }

    /** Of the cycles of the year, the latest of each, so that nobody types it again. */
    Collection<Total> ofYear(String year) {
        return mapper.ofYear(year).stream()
                .collect(Collectors.toMap(
                        total -> total.unit() + total.kind(), Function.identity(), (one, later) -> later))
                .values();
    }

    /** In place of what was entered before. */
    void enter(String caseId, Collection<Total> totals) {
        mapper.clearTotals(caseId);
        if (!totals.isEmpty()) {
            mapper.keepTotals(caseId, totals);
        }
    }

    String circular(String caseId) {
        String kept = mapper.words(caseId);
        return kept == null ? "" : kept;
    }

    void circular(String caseId, String text) {
        mapper.clearWords(caseId);
        if (!text.isEmpty()) {
            mapper.keepWords(caseId, text);
        }
    }

    /** Of all units of the cycle that were scored, in their order. */
    List<Heads> ofCycle(String cycle, ScoreRules rules) {
        Map<String, UnitResult> results =
                mapper.units(cycle).stream().collect(Collectors.toMap(UnitResult::unit, Function.identity()));
        List<Member> members = cycles.members(cycle);
        Map<String, String> names = names(members);
        List<Total> totals = totals(cycle);
        return members.stream()
                .filter(member -> results.containsKey(member.unit()))
                .map(member -> of(member, results.get(member.unit()), totals, names, rules))
                .toList();
    }

    Map<String, String> names(Collection<Member> members) {
        return words.names(members.stream()
                .flatMap(member -> Stream.of(member.partyHead(), member.businessHead()))
                .collect(Collectors.toSet()));
    }

    private Heads of(
            Member member, UnitResult result, List<Total> totals, Map<String, String> names, ScoreRules rules) {
        return of(
                member,
                kept(Term.BRANCH, result.branchExact(), result.number()),
                kept(Term.WORKSHOP, result.workshopExact(), result.number()),
                totals,
                names,
                rules);
    }

    /** @param totals of all units @param names by id */
    Heads of(
            Member member,
            Reckoning branch,
            Reckoning workshop,
            List<Total> totals,
            Map<String, String> names,
            ScoreRules rules) {
        List<Total> own = totals.stream()
                .filter(total -> total.unit().equals(member.unit()))
                .toList();
        String missing = words.say("cycle.personal.missing");
        String secretary = names.getOrDefault(member.partyHead(), "");
        String director = names.getOrDefault(member.businessHead(), "");
        return new Heads(
                member.unit(),
                new Heads.One(
                        "SECRETARY",
                        member.partyHead(),
                        secretary,
                        Personal.secretary(
                                secretary,
                                branch,
                                Total.Kind.DEBRIEF.of(own, missing),
                                Total.Kind.INQUIRY.of(own, missing),
                                workshop,
                                rules)),
                new Heads.One(
                        "DIRECTOR",
                        member.businessHead(),
                        director,
                        Personal.director(director, workshop, Total.Kind.DUAL_DUTY.of(own, missing), branch, rules)));
    }

    private static Reckoning kept(Term term, @Nullable String exact, String number) {
        return exact == null
                ? Reckoning.entered(term, "", new Mark.NotApplicable(List.of(number)))
                : Reckoning.kept(term, "", Exact.parse(exact), List.of(number));
    }

    /** In place of what was kept before. */
    void keep(String caseId, List<Heads> heads) {
        mapper.clear(caseId);
        if (!heads.isEmpty()) {
            mapper.keep(caseId, heads.stream().flatMap(Heads::kept).toList());
        }
    }

    /** One line for each unit. */
    String lines(List<Heads> heads) {
        Map<String, String> units = words.units();
        return heads.stream()
                .map(one -> one.line(units.getOrDefault(one.unit(), one.unit()), words))
                .collect(Collectors.joining("\n"));
    }
}
