package cn.tonggui.audit;

import cn.tonggui.kernel.PublicId;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps who took what out of the log and why, before it is made, and the digest of what was; and what each checkup found. */
@Component
class ExportRecords {

    private static final int LISTED = 50;

    private final ExportMapper rows;
    private final ApplicationEventPublisher facts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ExportRecords(
            ExportMapper rows, ApplicationEventPublisher facts, Clock clock, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.facts = facts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What an export has come to. @param events in it @param size of the checkpoint @param sha256 of the file */
    record Made(long events, long size, long bytes, String sha256) {}

    /** @throws org.springframework.dao.DuplicateKeyException it was asked for already */
    void asked(ExportAsked asked) {
        LocalDateTime now = LocalDateTime.now(clock);
        transaction.executeWithoutResult(status -> {
            rows.insert(new ExportMapper.Row(
                    asked.id(),
                    asked.caseId(),
                    asked.number(),
                    asked.from(),
                    asked.to(),
                    asked.reason(),
                    asked.actor().id().value(),
                    asked.actor().name(),
                    now));
            facts.publishEvent(new LogExported(
                    now,
                    asked.actor(),
                    asked.id(),
                    Objects.requireNonNullElse(asked.number(), ""),
                    Objects.toString(asked.from(), ""),
                    Objects.toString(asked.to(), ""),
                    asked.reason()));
        });
    }

    void made(String id, Made made) {
        transaction.executeWithoutResult(status -> {
            if (rows.made(id, made.events, made.size, made.bytes, made.sha256) != 1) {
                throw new IllegalStateException("export " + id + " was made already, or never asked for");
            }
            facts.publishEvent(
                    new LogExportMade(LocalDateTime.now(clock), id, made.events, made.size, made.bytes, made.sha256));
        });
    }

    boolean known(String id) {
        return rows.known(id);
    }

    /** The latest first. */
    List<ExportMapper.Line> latest() {
        return rows.latest(LISTED);
    }

    @EventListener
    void keep(LogChecked checked) {
        rows.checked(
                PublicId.next(),
                new ExportMapper.Checkup(
                        checked.at(),
                        checked.size(),
                        checked.damaged(),
                        String.join("、", checked.acts()),
                        String.join("、", checked.uncompared()),
                        checked.files().size()));
    }

    ExportMapper.@Nullable Checkup lastCheckup() {
        return rows.lastCheckup();
    }
}
