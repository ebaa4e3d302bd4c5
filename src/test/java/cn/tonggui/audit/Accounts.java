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

/** Holds the changes against the log: each has one event, no event is without one, and nothing is missing in between. */
final class Accounts {

    private final ModuleDatabase database;
    private final SigningKey key;
    private final PrivateValues values;
    private final List<String> wrong = new ArrayList<>();

    Accounts(ModuleDatabase database, SigningKey key, PrivateValues values) {
        this.database = database;
        this.key = key;
        this.values = values;
    }

    /** @param promised ids of changes of which somebody was told that they are done */
    List<String> wrong(Collection<String> promised) throws Unreadable {
        JdbcTemplate jdbc = database.jdbc();
        Set<String> changes = new HashSet<>(jdbc.queryForList("SELECT id FROM changed", String.class));
        Set<String> told = new HashSet<>();
        Map<String, Long> revs = new HashMap<>();
        long seq = 0;
        for (Map<String, Object> row : jdbc.queryForList("SELECT seq, body FROM audit_log ORDER BY seq")) {
            if (((Number) row.get("seq")).longValue() != seq++) {
                wrong.add("gap before " + row.get("seq"));
            }
            Map<String, Object> event =
                    CanonicalReader.read(row.get("body").toString().getBytes(StandardCharsets.UTF_8));
            String id = (String) ((Map<?, ?>) event.get("body")).get("change");
            if (!told.add(id)) {
                wrong.add("two events of " + id);
            }
            String number = (String) event.get("caseNumber");
            if (number != null && !event.get("rev").equals(revs.merge(number, 1L, Long::sum))) {
                wrong.add("revision " + event.get("rev") + " of " + number + " out of turn");
            }
        }
        missing(changes, told, "no event of ");
        missing(told, changes, "no change behind ");
        missing(new HashSet<>(promised), changes, "lost although promised: ");
        waits(jdbc);
        if (seq != values.of(0, seq).size()) {
            wrong.add(values.of(0, seq).size() + " values of " + seq + " events");
        }
        return wrong;
    }

    private void waits(JdbcTemplate jdbc) {
        if (jdbc.queryForObject("SELECT COUNT(*) FROM audit_outbox", Integer.class) > 0) {
            wrong.add("events are left waiting");
        }
        long damaged = TrailParts.tree(database, key).run().damaged();
        if (damaged >= 0) {
            wrong.add("not what was signed, from " + damaged);
        }
    }

    private void missing(Set<String> these, Set<String> among, String words) {
        these.stream().filter(id -> !among.contains(id)).limit(5).forEach(id -> wrong.add(words + id));
    }
}
