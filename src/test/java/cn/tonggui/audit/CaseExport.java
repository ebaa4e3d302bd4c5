package cn.tonggui.audit;

import cn.tonggui.audit.verify.ExportWriter;
import cn.tonggui.audit.verify.Hash;
import cn.tonggui.audit.verify.SignedNote;
import cn.tonggui.audit.verify.SigningKey;
import cn.tonggui.audit.verify.Tree;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Exports a case with what its events show, as plainly as can be, and has it verified. */
class CaseExport {

    private final JdbcTemplate sql;
    private final SigningKey key;
    private final PrivateValues values;

    CaseExport(JdbcTemplate sql, SigningKey key, PrivateValues values) {
        this.sql = sql;
        this.key = key;
        this.values = values;
    }

    List<PrivateValues.Opening> openings(String number) {
        return values.ofCase(number);
    }

    /** What the export shows, once the verifier found nothing wrong with it. */
    String verified(String number, Path dir) throws Exception {
        SignedNote head = SignedNote.read(
                sql.queryForObject("SELECT note FROM audit_checkpoint ORDER BY size DESC LIMIT 1", String.class)
                        .getBytes(StandardCharsets.UTF_8));
        int size = sql.queryForObject("SELECT MAX(size) FROM audit_checkpoint", Integer.class);
        Tree tree = new Tree();
        List<byte[]> bodies = new ArrayList<>();
        List<Long> seqs = new ArrayList<>();
        sql.query(
                "SELECT seq, case_number, body FROM audit_log WHERE seq < ? ORDER BY seq",
                row -> {
                    byte[] body = row.getString(3).getBytes(StandardCharsets.UTF_8);
                    tree.add(Hash.leaf(body));
                    if (number.equals(row.getString(2))) {
                        bodies.add(body);
                        seqs.add(row.getLong(1));
                    }
                },
                size);
        List<List<Hash>> proofs =
                seqs.stream().map(seq -> tree.inclusion(seq.intValue(), size)).toList();
        ByteArrayOutputStream openings = new ByteArrayOutputStream();
        openings(number)
                .forEach(one ->
                        openings.writeBytes(ExportWriter.opening(one.seq(), one.name(), one.salt(), one.value())));
        Path shown = Files.write(dir.resolve("openings"), openings.toByteArray());
        Path file = dir.resolve("case.zip");
        try (var out = Files.newOutputStream(file)) {
            new ExportWriter(key, head, List.of())
                    .ofCase(out, number, bodies, seqs, proofs, new ExportWriter.Beside(shown, null, Map.of()));
        }
        Path vkey = Files.writeString(dir.resolve("vkey"), key.shown().toString());
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(report, true, StandardCharsets.UTF_8);
        int code = Verification.run(List.of("verify", file.toString(), "--key", vkey.toString()), printed, printed);
        if (code != 0) {
            throw new AssertionError(report.toString(StandardCharsets.UTF_8));
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
