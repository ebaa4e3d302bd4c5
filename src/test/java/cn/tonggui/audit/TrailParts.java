package cn.tonggui.audit;

import cn.tonggui.audit.verify.SigningKey;
import cn.tonggui.forms.AnySeals;
import cn.tonggui.forms.Seals;
import cn.tonggui.kernel.StoredHashes;
import cn.tonggui.testing.ModuleDatabase;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The parts of the log on a database of a test. */
final class TrailParts {

    private TrailParts() {}

    static PrivateValues values(ModuleDatabase database) {
        return values(database, AnySeals.one());
    }

    static PrivateValues values(ModuleDatabase database, Seals seals) {
        return new PrivateValues(database.mapper(PrivateMapper.class), new Commitments(seals), seals);
    }

    static Sequencer sequencer(ModuleDatabase database, SigningKey key) {
        return sequencer(database, database.mapper(LogMapper.class), key, AnySeals.one());
    }

    static Sequencer sequencer(ModuleDatabase database, LogMapper rows, SigningKey key, Seals seals) {
        return new Sequencer(
                rows,
                key,
                Clock.systemDefaultZone(),
                database.transaction().getTransactionManager(),
                values(database, seals));
    }

    static TreeCheckup tree(ModuleDatabase database, SigningKey key) {
        return new TreeCheckup(database.mapper(LogReadMapper.class), key);
    }

    static Barrier barrier(Sequencer sequencer) {
        return new Barrier(sequencer, Duration.ofSeconds(2));
    }

    /** @param files none for a trail that meets no files */
    static AuditTrail trail(ModuleDatabase database, Barrier barrier, StoredHashes... files) {
        return trail(database, barrier, AnySeals.one(), files);
    }

    static AuditTrail trail(ModuleDatabase database, Barrier barrier, Seals seals, StoredHashes... files) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        for (StoredHashes one : files) {
            beans.addBean("files", one);
        }
        return new AuditTrail(
                database.mapper(AuditMapper.class),
                new Commitments(seals),
                barrier,
                beans.getBeanProvider(StoredHashes.class));
    }
}
