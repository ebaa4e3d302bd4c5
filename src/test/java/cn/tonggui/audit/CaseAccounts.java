package cn.tonggui.audit;

import cn.tonggui.audit.verify.CanonicalReader;
import cn.tonggui.audit.verify.SigningKey;
import cn.tonggui.audit.verify.Unreadable;
import cn.tonggui.testing.ModuleDatabase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Holds cases, acts and tasks of a running application against its log, as they were at one moment. */
final class CaseAccounts {

    /** Events that an act tells; acts tell some others too, such as the end of a case. */
    private static final Set<String> ACTS = Set.of("case-opened", "task-acted");

    private final ModuleDatabase database;
    private final SigningKey key;
    private final List<String> wrong = new ArrayList<>();

    CaseAccounts(ModuleDatabase database, SigningKey key) {
        this.database = database;
        this.key = key;
    }

    /** @param promised "case step" of which somebody was told that it is done */
    List<String> wrong(Collection<String> promised) {
        TransactionTemplate moment = database.transaction();
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        moment.executeWithoutResult(any -> look(database.jdbc(), promised));
        return wrong.stream().limit(10).toList();
    }

    private void look(JdbcTemplate sql, Collection<String> promised) {
        Map<String, Set<Long>> told = new HashMap<>();
        Set<String> acted = new HashSet<>();
        long next = 0;
        for (Map<String, Object> row : sql.queryForList("SELECT seq, case_number, rev, body FROM audit_log"
                + " UNION ALL SELECT -1, case_number, rev, body FROM audit_outbox ORDER BY seq")) {
            long seq = ((Number) row.get("seq")).longValue();
            if (seq >= 0 && seq != next++) {
                wrong.add("gap before " + seq);
            }
            hear(row, told, acted);
        }
        Set<String> acts = new HashSet<>();
        Set<String> done = new HashSet<>();
        for (Map<String, Object> act : sql.queryForList(
                "SELECT c.id, c.number, a.rev, a.step FROM case_act a" + " JOIN case_file c ON c.id = a.case_id")) {
            acts.add(act.get("number") + " " + act.get("rev"));
            done.add(act.get("id") + " " + act.get("step"));
        }
        Set<String> events = new HashSet<>();
        told.forEach((number, revs) -> revs.forEach(rev -> events.add(number + " " + rev)));
        missing(acts, events, "no event of act ");
        missing(acted, acts, "no act behind event ");
        missing(new HashSet<>(promised), done, "lost although promised: ");
        cases(sql, told);
        long damaged = TrailParts.tree(database, key).run().damaged();
        if (damaged >= 0) {
            wrong.add("not what was signed, from " + damaged);
        }
    }

    private void hear(Map<String, Object> row, Map<String, Set<Long>> told, Set<String> acted) {
        String number = (String) row.get("case_number");
        if (number == null) {
            return;
        }
        long rev = ((Number) row.get("rev")).longValue();
        if (!told.computeIfAbsent(number, any -> new HashSet<>()).add(rev)) {
            wrong.add("two events of " + number + " " + rev);
        }
        try {
            byte[] body = row.get("body").toString().getBytes(StandardCharsets.UTF_8);
            if (ACTS.contains(CanonicalReader.read(body).get("kind"))) {
                acted.add(number + " " + rev);
            }
        } catch (Unreadable e) {
            wrong.add("unreadable: " + number + " " + rev);
        }
    }

    /** Every revision has its event, and the engine stands where the case does: one task while it goes on, none after. */
    private void cases(JdbcTemplate sql, Map<String, Set<Long>> told) {
        Set<String> known = new HashSet<>();
        for (Map<String, Object> row : sql.queryForList("SELECT c.number, c.rev, c.state, (SELECT COUNT(*) FROM"
                + " ACT_RU_TASK t WHERE t.PROC_INST_ID_ = c.instance_id) AS tasks FROM case_file c")) {
            String number = (String) row.get("number");
            long rev = ((Number) row.get("rev")).longValue();
            Set<Long> revisions = told.getOrDefault(number, Set.of());
            known.add(number);
            if (revisions.size() != rev || revisions.stream().anyMatch(one -> one < 1 || one > rev)) {
                wrong.add(number + " is at " + rev + ", told are " + revisions);
            }
            if (((Number) row.get("tasks")).intValue() != (row.get("state").equals("OPEN") ? 1 : 0)) {
                wrong.add(number + " is " + row.get("state") + " with " + row.get("tasks") + " tasks");
            }
        }
        missing(told.keySet(), known, "no case behind events of ");
    }

    private void missing(Set<String> these, Set<String> among, String words) {
        these.stream().filter(id -> !among.contains(id)).limit(5).forEach(id -> wrong.add(words + id));
    }
}
