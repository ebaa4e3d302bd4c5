package cn.tonggui.workflow;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that happens to one case within one transaction. The case's row is locked for as long, revisions are handed out
 * here, and {@link CaseTurns} writes the row once, before the commit.
 */
final class CaseTurn {

    private final CaseFile file;
    private final Map<String, Object> values;
    private final Set<String> readers = new LinkedHashSet<>();
    private final Map<String, CaseValue> indexed = new LinkedHashMap<>();
    private final List<TaskReady> ready = new ArrayList<>();
    private final Map<String, String> holders = new HashMap<>();
    private boolean returned;
    private long rev;
    private CaseState state;
    private String outcome;
    private @Nullable LocalDateTime closedAt;
    private @Nullable LocalDateTime suspendedAt;

    CaseTurn(CaseFile file) {
        this.file = file;
        this.rev = file.rev();
        this.values = CaseData.read(file.data());
        this.state = file.state();
        this.outcome = file.outcome();
        this.closedAt = file.closedAt();
        this.suspendedAt = file.suspendedAt();
    }

    CaseFile file() {
        return file;
    }

    long nextRev() {
        return ++rev;
    }

    long rev() {
        return rev;
    }

    /** The values as they are now; to be changed here only. */
    Map<String, Object> values() {
        return values;
    }

    void admit(String reader) {
        readers.add(reader);
    }

    Set<String> readers() {
        return readers;
    }

    /** In place of what the field held before. */
    void index(CaseValue value) {
        indexed.put(value.field(), value);
    }

    Map<String, CaseValue> indexed() {
        return indexed;
    }

    void ready(TaskReady task) {
        ready.add(task);
    }

    /** Tasks that became ready in this turn. */
    List<TaskReady> ready() {
        return ready;
    }

    /** The case is put to other steps in this turn. @param people by step, who finished it last and has it again */
    void returning(Map<String, String> people) {
        returned = true;
        holders.putAll(people);
    }

    boolean returned() {
        return returned;
    }

    Optional<String> holderOf(String step) {
        return Optional.ofNullable(holders.get(step));
    }

    void end(CaseState how, String word, LocalDateTime at) {
        state = how;
        outcome = word;
        closedAt = at;
    }

    /** @param since null to go on */
    void suspend(@Nullable LocalDateTime since) {
        suspendedAt = since;
    }

    @Nullable
    LocalDateTime suspendedAt() {
        return suspendedAt;
    }

    CaseState state() {
        return state;
    }

    String outcome() {
        return outcome;
    }

    @Nullable
    LocalDateTime closedAt() {
        return closedAt;
    }
}
