package cn.tonggui;

import cn.tonggui.audit.verify.CanonicalJson;
import cn.tonggui.audit.verify.Checkpoint;
import cn.tonggui.audit.verify.ExportWriter;
import cn.tonggui.audit.verify.Frontier;
import cn.tonggui.audit.verify.Hash;
import cn.tonggui.audit.verify.SignedNote;
import cn.tonggui.audit.verify.SigningKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The export of a log with three sign-ins. */
final class SmallExport {

    private SmallExport() {}

    static Path write(Path dir, SigningKey key) throws IOException {
        Frontier log = Frontier.empty();
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        ByteArrayOutputStream leaves = new ByteArrayOutputStream();
        for (int second = 0; second < 3; second++) {
            Map<String, Object> event = Map.of(
                    "kind",
                    "signed-in",
                    "rev",
                    0L,
                    "at",
                    "2026-03-02T09:00:0" + second + ".000000",
                    "body",
                    Map.of("username", "a" + second));
            byte[] body = CanonicalJson.of(event).getBytes(StandardCharsets.UTF_8);
            Hash leaf = Hash.leaf(body);
            log.add(leaf);
            entries.writeBytes(body);
            entries.write('\n');
            leaves.writeBytes(leaf.bytes());
        }
        SignedNote head = key.sign(new Checkpoint(key.shown().name(), log.size(), log.root()).text());
        Path export = dir.resolve("export.zip");
        try (OutputStream out = Files.newOutputStream(export)) {
            new ExportWriter(key, head, List.of())
                    .log(
                            out,
                            0,
                            log.size(),
                            Files.write(dir.resolve("entries"), entries.toByteArray()),
                            Files.write(dir.resolve("leaves"), leaves.toByteArray()),
                            new ExportWriter.Beside(null, null, Map.of()));
        }
        return export;
    }
}
