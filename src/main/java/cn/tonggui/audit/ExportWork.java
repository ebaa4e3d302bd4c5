package cn.tonggui.audit;

import cn.tonggui.reader.ReadingOnly;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/** Makes one export: told first, then everything is signed, then packed with reading alone allowed, then its digest is kept. */
@Component
class ExportWork {

    private final ExportRecords records;
    private final ExportHead head;
    private final LogPacker log;
    private final CasePacker cases;
    private final ReadingOnly reading;

    ExportWork(ExportRecords records, ExportHead head, LogPacker log, CasePacker cases, ReadingOnly reading) {
        this.records = records;
        this.head = head;
        this.log = log;
        this.cases = cases;
        this.reading = reading;
    }

    /** @throws Exception nothing leaves then; that it was asked for stays told */
    ExportRecords.Made run(ExportAsked asked, IntConsumer progress, Path file) throws Exception {
        records.asked(asked);
        LogTree.Grown grown = head.publish();
        long events;
        try (ReadingOnly.Turn reads = reading.begin()) {
            events = asked.caseId() == null ? packLog(asked, grown, progress, file) : packCase(asked, grown, file);
        }
        ExportRecords.Made made = new ExportRecords.Made(events, grown.head().size(), Files.size(file), sha256(file));
        records.made(asked.id(), made);
        return made;
    }

    private long packLog(ExportAsked asked, LogTree.Grown grown, IntConsumer progress, Path file) throws IOException {
        LocalDateTime from = asked.from().atStartOfDay();
        LocalDateTime until = asked.to().plusDays(1).atStartOfDay();
        ProofMapper.Span span = head.span(from, until);
        if (span == null) {
            throw new IllegalStateException("nothing happened from " + asked.from() + " to " + asked.to());
        }
        long end = Math.min(span.untilSeq(), grown.head().size());
        return log.pack(grown, Math.min(span.fromSeq(), end), end, file, progress);
    }

    private long packCase(ExportAsked asked, LogTree.Grown grown, Path file) throws IOException {
        return cases.pack(grown, asked.caseId(), asked.number(), file);
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
