package cn.tonggui.regulation;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Stale;
import cn.tonggui.kernel.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Door of the parameters as their pages show and change them. A change takes two people and a day yet to come (SD17). */
@Component
class Parameters {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_SOURCE = 200;
    private static final int YEARS_AHEAD = 5;

    private final ParameterMapper rows;
    private final Keepers keepers;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Parameters(ParameterMapper rows, Keepers keepers, ApplicationEventPublisher facts, Clock clock) {
        this.rows = rows;
        this.keepers = keepers;
        this.facts = facts;
        this.clock = clock;
    }

    /** What somebody typed to propose a setting. */
    record Draft(String setting, String from, String reason, String source) {}

    /**
     * A parameter with all its settings.
     *
     * @param current in force today @param next takes effect later, null when nothing does
     * @param history all settings, the latest first @param proposals the waiting ones
     */
    record Standing(
            Parameter parameter,
            ParameterMapper.Set current,
            ParameterMapper.@Nullable Set next,
            List<ParameterMapper.Set> history,
            List<Proposal> proposals) {}

    /** All of them in the order of the register, in three statements. */
    @Transactional(readOnly = true)
    public List<Standing> all() {
        Map<String, List<ParameterMapper.Set>> settings =
                rows.settings().stream().collect(Collectors.groupingBy(ParameterMapper.Set::name));
        Map<String, List<Proposal>> waiting = rows.waiting().stream().collect(Collectors.groupingBy(Proposal::name));
        return rows.kinds().stream()
                .map(ParameterMapper.KindRow::parameter)
                .filter(parameter -> settings.containsKey(parameter.name()))
                .map(parameter -> standing(
                        parameter, settings.get(parameter.name()), waiting.getOrDefault(parameter.name(), List.of())))
                .toList();
    }

    private Standing standing(Parameter parameter, List<ParameterMapper.Set> byDate, List<Proposal> waiting) {
        LocalDate today = LocalDate.now(clock);
        List<ParameterMapper.Set> history = new ArrayList<>();
        byDate.forEach(set -> history.add(0, set));
        ParameterMapper.Set next = byDate.stream()
                .filter(set -> set.effectiveFrom().isAfter(today))
                .findFirst()
                .orElse(null);
        return new Standing(parameter, inForce(byDate, today).orElse(byDate.get(0)), next, history, waiting);
    }

    private static Optional<ParameterMapper.Set> inForce(List<ParameterMapper.Set> byDate, LocalDate day) {
        return byDate.stream().filter(set -> !set.effectiveFrom().isAfter(day)).reduce((earlier, later) -> later);
    }

    /** @throws NotFound no such parameter */
    @Transactional(readOnly = true)
    public Standing require(String name) {
        return all().stream()
                .filter(standing -> standing.parameter().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("parameter"));
    }

    /** Everything ever proposed for the parameter, the latest first. */
    @Transactional(readOnly = true)
    public List<Proposal> proposals(String name) {
        return rows.proposals(name);
    }

    /**
     * @return id of the proposal
     * @throws NotFound no such parameter
     * @throws cn.tonggui.kernel.NotAllowed not this viewer's to propose
     * @throws Unfit with what is wrong at each field
     */
    @Transactional
    public String propose(String name, Draft draft, Viewer viewer) {
        keepers.requireProposer(viewer);
        Standing standing = require(name);
        Proposal proposal = checked(standing, draft, viewer);
        try {
            rows.propose(proposal, name + "@" + proposal.effectiveFrom());
        } catch (DuplicateKeyException waitsAlready) {
            throw new Unfit(List.of(new Flaw("from", "waiting", proposal.effectiveFrom())));
        }
        facts.publishEvent(new ParameterProposed(
                proposal.proposedAt(),
                proposal.id(),
                name,
                proposal.effectiveFrom(),
                standing.current().setting(),
                proposal.setting(),
                proposal.reason(),
                proposal.source(),
                viewer.actor()));
        return proposal.id();
    }

    private Proposal checked(Standing standing, Draft draft, Viewer viewer) {
        Entered entered = new Entered();
        Parameter parameter = standing.parameter();
        Optional<String> setting = parameter.normal(draft.setting());
        if (setting.isEmpty()) {
            entered.wrong("setting", draft.setting().isBlank() ? "missing" : "setting");
        }
        Optional<LocalDate> from = entered.day("from", draft.from());
        from.ifPresent(day -> requireDay(day, standing, setting, entered));
        String reason = entered.words("reason", draft.reason(), LONGEST_REASON);
        String source = entered.words("source", draft.source(), LONGEST_SOURCE);
        entered.require();
        return new Proposal(
                PublicId.next(),
                parameter.name(),
                from.orElseThrow(),
                setting.orElseThrow(),
                reason,
                source,
                viewer.id().value(),
                viewer.name(),
                LocalDateTime.now(clock),
                Proposed.WAITING,
                null,
                null,
                null);
    }

    private void requireDay(LocalDate day, Standing standing, Optional<String> setting, Entered entered) {
        LocalDate today = LocalDate.now(clock);
        List<ParameterMapper.Set> history = standing.history();
        if (!day.isAfter(today)) {
            entered.wrong("from", "past", today.plusDays(1));
        } else if (day.isAfter(today.plusYears(YEARS_AHEAD))) {
            entered.wrong("from", "far", today.plusYears(YEARS_AHEAD));
        } else if (history.stream().anyMatch(set -> set.effectiveFrom().equals(day))) {
            entered.wrong("from", "taken", day);
        } else {
            // the latest stands first
            history.stream()
                    .filter(set -> set.effectiveFrom().isBefore(day))
                    .findFirst()
                    .filter(set -> setting.isPresent() && set.setting().equals(setting.get()))
                    .ifPresent(set -> entered.wrong("setting", "same"));
        }
    }

    /**
     * The second person agrees: it takes effect on its day.
     *
     * @throws cn.tonggui.kernel.NotAllowed not this viewer's to decide
     * @throws RuleBroken SD17 when the viewer proposed it; parameter-late when its day has come, parameter-taken when it is set
     * @throws Stale somebody decided first
     */
    @Transactional
    public Proposal confirm(String id, Viewer viewer) {
        Proposal proposal = undecided(id, viewer);
        if (!proposal.effectiveFrom().isAfter(LocalDate.now(clock))) {
            throw new RuleBroken("parameter-late", proposal.effectiveFrom());
        }
        decide(proposal, Proposed.CONFIRMED, "", viewer);
        try {
            rows.set(proposal);
        } catch (DuplicateKeyException setMeanwhile) {
            throw new RuleBroken("parameter-taken", proposal.effectiveFrom());
        }
        return proposal;
    }

    /** @throws Unfit without a reason; otherwise as for {@link #confirm} */
    @Transactional
    public Proposal refuse(String id, String reason, Viewer viewer) {
        Proposal proposal = undecided(id, viewer);
        decide(proposal, Proposed.REFUSED, Entered.remark(reason), viewer);
        return proposal;
    }

    /** @throws NotFound no such proposal */
    @Transactional(readOnly = true)
    public Proposal proposal(String id) {
        return rows.proposal(id).orElseThrow(() -> new NotFound("proposal"));
    }

    private Proposal undecided(String id, Viewer viewer) {
        Proposal proposal = proposal(id);
        keepers.requireUndecided(proposal, viewer);
        return proposal;
    }

    private void decide(Proposal proposal, String state, String remark, Viewer viewer) {
        LocalDateTime now = LocalDateTime.now(clock);
        if (rows.decide(proposal.id(), state, viewer.id().value(), viewer.name(), now, remark) != 1) {
            throw new Stale("proposal-changed");
        }
        facts.publishEvent(new ParameterDecided(
                now,
                proposal.id(),
                proposal.name(),
                proposal.effectiveFrom(),
                proposal.setting(),
                state.equals(Proposed.CONFIRMED),
                remark,
                viewer.actor()));
    }
}
