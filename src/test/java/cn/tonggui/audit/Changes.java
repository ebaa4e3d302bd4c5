package cn.tonggui.audit;

import cn.tonggui.forms.Seals;
import cn.tonggui.kernel.Fact;
import cn.tonggui.kernel.Personal;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.Unconfirmed;
import cn.tonggui.testing.ModuleDatabase;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Changes of a few cases, each with its event, as modules make them: the case locked, its revision raised, one transaction. */
final class Changes {

    private static final int CASES = 8;

    private final ModuleDatabase database;
    private final AuditTrail trail;
    private final JdbcTemplate jdbc;
    private final Duration skew;

    /** @param skew how wrong the clock of this node is */
    Changes(ModuleDatabase database, Barrier barrier, Seals seals, Duration skew) {
        this.database = database;
        this.trail = TrailParts.trail(database, barrier, seals);
        this.jdbc = database.jdbc();
        this.skew = skew;
    }

    static void tables(JdbcTemplate jdbc) {
        jdbc.execute("CREATE TABLE changed_case (number VARCHAR(20) PRIMARY KEY, rev BIGINT NOT NULL)");
        jdbc.execute("CREATE TABLE changed (id VARCHAR(22) PRIMARY KEY, number VARCHAR(20), rev BIGINT NOT NULL)");
        for (int one = 0; one < CASES; one++) {
            jdbc.update("INSERT INTO changed_case (number, rev) VALUES (?, 0)", "K-" + one);
        }
    }

    /** @return id of the change once it is committed; null when it was undone on purpose */
    @Nullable
    String one(Random random) {
        String id = PublicId.next();
        boolean undone = random.nextInt(10) == 0;
        boolean critical = random.nextInt(20) == 0;
        try {
            database.transaction().executeWithoutResult(status -> {
                change(id, random.nextInt(CASES + 1), critical);
                if (undone) {
                    status.setRollbackOnly();
                }
            });
        } catch (Unconfirmed kept) {
            return id;
        }
        return undone ? null : id;
    }

    void change(String id, int which, boolean critical) {
        String number = which == CASES ? null : "K-" + which;
        long rev = 0;
        if (number != null) {
            rev = 1
                    + jdbc.queryForObject(
                            "SELECT rev FROM changed_case WHERE number = ? FOR UPDATE", Long.class, number);
            jdbc.update("UPDATE changed_case SET rev = ? WHERE number = ?", rev, number);
        }
        jdbc.update("INSERT INTO changed (id, number, rev) VALUES (?, ?, ?)", id, number, rev);
        trail.keep(new Changed(id, number, rev, LocalDateTime.now().plus(skew), critical));
    }

    private record Changed(String id, @Nullable String caseNumber, long rev, LocalDateTime at, boolean critical)
            implements Fact {

        @Override
        public String kind() {
            return "changed";
        }

        @Override
        public Map<String, Object> body() {
            return Map.of("change", id, "words", Personal.of("P" + (int) id.charAt(0), "改动 " + id));
        }
    }
}
