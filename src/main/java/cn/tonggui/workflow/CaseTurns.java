package cn.tonggui.workflow;

import cn.tonggui.kernel.Fact;
import cn.tonggui.kernel.Stale;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hands out the {@link CaseTurn} of the running transaction and writes it before the commit, where it also refuses to leave
 * an open case with nothing to go on by. Timers and jobs of the engine come through here as people's actions do.
 */
@Component
class CaseTurns {

    private static final int LONGEST_STEP = 200;

    private final CaseFileMapper files;
    private final CaseActMapper acts;
    private final TraceMapper trace;
    private final ProcessLibrary library;
    private final ApplicationEventPublisher facts;

    CaseTurns(
            CaseFileMapper files,
            CaseActMapper acts,
            TraceMapper trace,
            ProcessLibrary library,
            ApplicationEventPublisher facts) {
        this.library = library;
        this.files = files;
        this.acts = acts;
        this.trace = trace;
        this.facts = facts;
    }

    /** The turn of a case whose row was just inserted. */
    CaseTurn begin(CaseFile file) {
        CaseTurn turn = new CaseTurn(file);
        turns().put(file.instanceId(), turn);
        return turn;
    }

    /** The turn of the case, its row locked. */
    CaseTurn of(String instanceId) {
        return turns().computeIfAbsent(instanceId, instance -> {
            CaseFile file = files.lock(instance);
            if (file == null) {
                throw new IllegalStateException("engine instance " + instance + " has no case");
            }
            return new CaseTurn(file);
        });
    }

    boolean waitsAt(String caseId, String step) {
        String instance = files.instanceOf(caseId);
        return instance != null
                && trace.open(instance).stream().anyMatch(open -> open.step().equals(step));
    }

    /** The same for a case that is not suspended, its row locked. */
    boolean heldAt(String caseId, String step) {
        String instance = files.instanceOf(caseId);
        CaseFile file = instance == null ? null : files.lock(instance);
        return file != null && !file.suspended() && waitsAt(caseId, step);
    }

    /** The turn that the running transaction has taken already. */
    CaseTurn held(String caseId) {
        return turns().values().stream()
                .filter(turn -> turn.file().id().equals(caseId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing is done to case " + caseId + " here"));
    }

    /** The turn of a case that another one deals with, its row locked. */
    CaseTurn ofCase(String caseId) {
        String instance = files.instanceOf(caseId);
        if (instance == null) {
            throw new IllegalStateException("no case " + caseId);
        }
        return of(instance);
    }

    /** Takes the turn of the case by one of its open tasks. @return false when there is none that the readers may know of */
    boolean lock(String task, List<String> readers) {
        CaseFile file = files.lockOf(task, readers);
        if (file != null) {
            turns().computeIfAbsent(file.instanceId(), any -> new CaseTurn(file));
        }
        return file != null;
    }

    /** Keeps the readable act and publishes the fact of the same revision. */
    void record(CaseActMapper.Row act, @Nullable String token, Fact fact) {
        acts.insert(act, token);
        facts.publishEvent(fact);
    }

    /** Who last finished the step onward, agents by the one for whom they acted; empty when nobody did. */
    Optional<String> finisher(CaseTurn turn, String step) {
        return acts.of(turn.file().id()).stream()
                .filter(act -> act.step().equals(step))
                .filter(act -> act.action().equals(Outcome.SUBMIT.word())
                        || act.action().equals(Outcome.APPROVE.word()))
                .reduce((one, later) -> later)
                .map(act -> act.behalf().isEmpty() ? act.actor() : act.behalf());
    }

    void publish(Fact fact) {
        facts.publishEvent(fact);
    }

    private Map<String, CaseTurn> turns() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("a case is touched outside a transaction");
        }
        @SuppressWarnings("unchecked")
        Map<String, CaseTurn> bound = (Map<String, CaseTurn>) TransactionSynchronizationManager.getResource(this);
        if (bound == null) {
            bound = new LinkedHashMap<>();
            TransactionSynchronizationManager.bindResource(this, bound);
            TransactionSynchronizationManager.registerSynchronization(new Ending(bound));
        }
        return bound;
    }

    private void save(CaseTurn turn) {
        CaseFile file = turn.file();
        String step = currentStep(turn);
        int hit = files.save(
                file.id(),
                file.rev(),
                file.state(),
                turn.state(),
                turn.outcome(),
                step,
                turn.rev(),
                CaseData.write(turn.values()),
                turn.closedAt(),
                turn.suspendedAt());
        if (hit != 1) {
            throw new Stale("case-changed", file.number());
        }
        admit(file.id(), turn.readers());
        index(file, turn.indexed());
    }

    /** The names of the open steps. The check against stuck cases: something must be left that carries the case on. */
    private String currentStep(CaseTurn turn) {
        if (turn.state() != CaseState.OPEN) {
            return "";
        }
        if (!turn.ready().isEmpty()
                && library.version(turn.file().definitionId()).oneStepAtATime()) {
            return turn.ready().get(turn.ready().size() - 1).stepName();
        }
        List<TraceMapper.Open> open = trace.open(turn.file().instanceId());
        if (open.isEmpty() && trace.waits(turn.file().instanceId()) == 0) {
            throw new IllegalStateException(
                    "case " + turn.file().number() + " would be open with no task, timer, job or subscription");
        }
        requireNoneDoubled(turn.file(), open);
        String names = open.stream().map(TraceMapper.Open::stepName).distinct().collect(Collectors.joining("、"));
        return ColumnText.fit(names, LONGEST_STEP);
    }

    /** One step, one person, one task; what is offered to many is one task as well. */
    private static void requireNoneDoubled(CaseFile file, List<TraceMapper.Open> open) {
        Set<String> seen = new LinkedHashSet<>();
        for (TraceMapper.Open task : open) {
            if (!seen.add(task.step() + " " + task.assignee())) {
                throw new IllegalStateException("case " + file.number() + " would have step " + task.step() + " twice");
            }
        }
    }

    private void admit(String caseId, Set<String> readers) {
        if (!readers.isEmpty()) {
            files.addReaders(caseId, readers);
        }
    }

    private void index(CaseFile file, Map<String, CaseValue> indexed) {
        if (indexed.isEmpty()) {
            return;
        }
        files.dropValues(file.id(), indexed.keySet());
        files.addValues(file.id(), file.process(), indexed.values());
    }

    private class Ending implements TransactionSynchronization {

        private final Map<String, CaseTurn> turns;

        Ending(Map<String, CaseTurn> turns) {
            this.turns = turns;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            turns.values().forEach(CaseTurns.this::save);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(CaseTurns.this);
        }
    }
}
