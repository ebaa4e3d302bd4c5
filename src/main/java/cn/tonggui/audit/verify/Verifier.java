package cn.tonggui.audit.verify;

import cn.tonggui.audit.verify.Findings.About;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks an export against a key that came from elsewhere, and against a checkpoint that was kept elsewhere. */
final class Verifier {

    private final @Nullable VerifyKey key;
    private final @Nullable SignedNote since;

    Verifier(@Nullable VerifyKey key, @Nullable SignedNote since) {
        this.key = key;
        this.since = since;
    }

    /** @param checked what was looked at */
    record Result(Export export, boolean keyGiven, List<Finding> findings, List<Said> checked) {}

    /** @throws Unreadable when the file is no export */
    Result verify(Path file) throws Unreadable {
        try (Pack pack = Pack.open(file)) {
            Export export = Export.read(pack);
            VerifyKey trusted = key == null ? export.shown() : key;
            Findings findings = new Findings();
            signatures(export, trusted, findings);
            Attached attached = new Attached(export, findings);
            List<SignedNote> genuine = genuine(export, trusted, findings);
            Checkpoint old = old(export, trusted, findings);
            boolean compared;
            if (export.manifest().ofCase()) {
                compared = new CaseCheck(export, trusted, findings, attached).run(genuine, old);
            } else {
                new LogCheck(export, findings, attached).run(genuine, old);
                compared = old != null;
            }
            attached.finish();
            packed(export, findings);
            return new Result(export, key != null, findings.all(), told(attached, old, compared));
        } catch (IOException e) {
            throw new Unreadable("unreadable.file");
        }
    }

    private static void signatures(Export export, VerifyKey trusted, Findings findings) {
        Checkpoint head = export.head();
        if (!signs(export, trusted, export.headNote()) || !head.origin().equals(trusted.name())) {
            findings.add(About.SIGNATURES, Damage.SIGNATURE, "place.checkpoint", head.size());
        }
        Manifest manifest = export.manifest();
        if (!signs(export, trusted, export.seal())) {
            findings.add(About.SIGNATURES, Damage.SIGNATURE, "place.file", Manifest.SIGNATURE);
        } else if (!manifest.origin().equals(trusted.name())
                || !export.seal().text().equals(Manifest.signed(trusted.name(), export.manifestBytes()))) {
            findings.add(About.PACK, Damage.CHANGED, "place.file", Manifest.NAME);
        }
    }

    /** A file that was damaged on its way is refused anyhow, so that its signatures need no look: they take longest. */
    static boolean signs(Export export, VerifyKey key, SignedNote note) {
        return export.pack().differing() != null || key.accepts(note);
    }

    private static List<SignedNote> genuine(Export export, VerifyKey trusted, Findings findings) throws Unreadable {
        List<SignedNote> genuine = new ArrayList<>();
        long last = 0;
        for (SignedNote note : export.history()) {
            Checkpoint checkpoint = Checkpoint.of(note);
            if (!signs(export, trusted, note) || !checkpoint.origin().equals(trusted.name())) {
                findings.add(About.CHECKPOINTS, Damage.SIGNATURE, "place.checkpoint", checkpoint.size());
            } else if (checkpoint.size() <= last
                    || checkpoint.size() > export.head().size()) {
                findings.add(About.CHECKPOINTS, Damage.REORDERED, "place.checkpoint", checkpoint.size());
            } else {
                genuine.add(note);
                last = checkpoint.size();
            }
        }
        return genuine;
    }

    /** The checkpoint kept elsewhere, when it is one of this log's. */
    private @Nullable Checkpoint old(Export export, VerifyKey trusted, Findings findings) throws Unreadable {
        if (since == null) {
            return null;
        }
        Checkpoint old = Checkpoint.of(since);
        if (!trusted.accepts(since) || !old.origin().equals(trusted.name())) {
            findings.add(About.SIGNATURES, Damage.SIGNATURE, "place.since", old.size());
            return null;
        }
        if (old.size() > export.head().size()) {
            findings.add(
                    About.EVENTS,
                    Damage.TRUNCATED,
                    "place.shorter",
                    export.head().size(),
                    old.size());
            return null;
        }
        return old;
    }

    /** Every file is the one that the manifest names, and the zip is the one that they make. */
    private static void packed(Export export, Findings findings) throws Unreadable {
        Map<String, Hash> listed = export.manifest().files();
        for (Map.Entry<String, Hash> file : listed.entrySet()) {
            if (!export.has(file.getKey())) {
                findings.add(About.PACK, Damage.DELETED, "place.file", file.getKey());
            } else if (!Attached.sha256(export.pack(), file.getKey()).equals(file.getValue())) {
                findings.add(About.PACK, Damage.CHANGED, "place.file", file.getKey());
            }
        }
        List<String> present = export.pack().files().keySet().stream()
                .filter(name -> !name.equals(Manifest.NAME) && !name.equals(Manifest.SIGNATURE))
                .toList();
        for (String name : present) {
            if (!listed.containsKey(name)) {
                findings.add(About.PACK, Damage.INSERTED, "place.file", name);
            }
        }
        if (findings.none() && !present.equals(List.copyOf(listed.keySet()))) {
            findings.add(About.PACK, Damage.REORDERED, "place.file", Manifest.NAME);
        }
        String differing = export.pack().differing();
        if (differing != null) {
            findings.add(About.PACK, Damage.CHANGED, "place.zip", differing);
        }
    }

    private List<Said> told(Attached attached, @Nullable Checkpoint old, boolean compared) {
        List<Said> told = new ArrayList<>(attached.told());
        if (old != null) {
            told.add(Said.of(compared ? "checked.since" : "checked.not-since", old.size()));
        } else if (since == null) {
            told.add(Said.of("checked.no-since"));
        }
        return told;
    }
}
