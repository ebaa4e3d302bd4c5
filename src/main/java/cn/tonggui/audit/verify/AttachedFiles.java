package cn.tonggui.audit.verify;

import cn.tonggui.audit.verify.Findings.About;
import java.util.HashMap;
import java.util.Map;

/** Attachments and documents (附件、公文): each is named by its hash, and an event of the export names the hash. */
final class AttachedFiles {

    private final Export export;
    private final Findings findings;

    /** The event that brought a file, by the file's name in the export. */
    private final Map<String, Long> named = new HashMap<>();

    private int count;

    AttachedFiles(Export export, Findings findings) {
        this.export = export;
        this.findings = findings;
    }

    void next(Event event) {
        event.hashes().values().forEach(hash -> named(hash, event));
        named(event.body().get("sha256"), event);
        named(event.body().get("signatureHash"), event);
    }

    private void named(Object hash, Event event) {
        if (hash instanceof String hex && !hex.isEmpty()) {
            named.putIfAbsent(Export.FILES + hex, event.seq());
        }
    }

    /** In an export of a case no file is missing; one of the log brings none. */
    void finish() throws Unreadable {
        for (String name : export.pack().files().keySet()) {
            if (!name.startsWith(Export.FILES)) {
                continue;
            }
            Long seq = named.remove(name);
            count++;
            if (seq == null) {
                findings.add(About.FILES, Damage.INSERTED, "place.file", name);
            } else if (!(Export.FILES + Attached.sha256(export.pack(), name).hex()).equals(name)) {
                findings.add(About.FILES, Damage.CHANGED, "place.brought", name, seq);
            }
        }
        if (export.manifest().ofCase()) {
            named.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue())
                    .forEach(gone ->
                            findings.add(About.FILES, Damage.DELETED, "place.brought", gone.getKey(), gone.getValue()));
        }
    }

    int count() {
        return count;
    }
}
