package cn.tonggui.election;

import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.organisation.Rosters;
import cn.tonggui.organisation.Term;
import cn.tonggui.organisation.Unit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks at the terms of all branches and general branches (届满扫描, A01): opens the election 180 days before the end, R-E02,
 * and tells of each later stage once. Safe on several nodes and after days of standstill: only the latest stage is dealt with.
 */
@Component
class TermWatch {

    private static final Logger LOG = LoggerFactory.getLogger(TermWatch.class);
    private static final Set<Unit.Kind> WATCHED = Set.of(Unit.Kind.GENERAL_BRANCH, Unit.Kind.BRANCH);

    private final Rosters rosters;
    private final Organisation organisation;
    private final RunningElections running;
    private final WatchLog log;
    private final TermCalls calls;

    TermWatch(Rosters rosters, Organisation organisation, RunningElections running, WatchLog log, TermCalls calls) {
        this.rosters = rosters;
        this.organisation = organisation;
        this.running = running;
        this.log = log;
        this.calls = calls;
    }

    void run() {
        Map<UnitCode, Term> terms = rosters.terms();
        look(organisation.units().stream()
                .filter(unit -> WATCHED.contains(unit.kind()) && terms.containsKey(unit.code()))
                .map(unit -> terms.get(unit.code()))
                .toList());
    }

    void look(List<Term> terms) {
        Map<UnitCode, ElectionAt> elections = running.byUnit();
        Map<WatchLog.End, Integer> latest = log.latest();
        for (Term term : terms) {
            try {
                look(term, elections.get(term.unit()), latest);
            } catch (RuntimeException failure) {
                // One branch must not keep all others from being looked at; this one is tried again by the next round.
                LOG.error("the term of {} could not be looked at", term.unit(), failure);
            }
        }
    }

    private void look(Term term, @Nullable ElectionAt election, Map<WatchLog.End, Integer> latest) {
        LocalDate today = rosters.today();
        LocalDate end = election == null ? term.until() : election.termEnd(term);
        WatchLog.End key = new WatchLog.End(term.unit().value(), end);
        TermStage.reached(end, today)
                .filter(stage -> stage.ahead() < latest.getOrDefault(key, Integer.MAX_VALUE))
                .ifPresent(stage -> deal(term, election, key, stage));
    }

    private void deal(Term term, @Nullable ElectionAt election, WatchLog.End end, TermStage stage) {
        boolean begun = election != null && election.renews() && election.begun();
        LocalDate today = rosters.today();
        TermLight light = TermLight.of(end.day(), today, begun);
        boolean studied = begun && stage == TermStage.STUDY;
        boolean requested = begun && election.requested() && stage == TermStage.REQUEST;
        Runnable tell = () -> {
            if (!studied && !requested) {
                calls.tell(term.unit(), end.day(), stage, light, ChronoUnit.DAYS.between(today, end.day()));
            }
        };
        if (election != null || running.hadOne(term.unit(), term.from())) {
            log.once(end, stage, tell);
            return;
        }
        try {
            log.once(end, stage, () -> {
                calls.open(term);
                tell.run();
            });
        } catch (RuleBroken refused) {
            LOG.info("no election of {} was opened: {}", term.unit(), refused.getMessage());
            log.once(end, stage, tell);
        }
    }
}
