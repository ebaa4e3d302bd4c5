package cn.tonggui.audit.verify;

import cn.tonggui.audit.verify.Findings.About;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks an export of one case: each event is in the signed tree, and there are as many as the log signed, 1, 2, 3 …. */
final class CaseCheck {

    /** How often another path than its own is tried for an event, all in all. */
    private static final int MOST_TRIES = 100_000;

    /** @param proven whether the tree holds these bytes at this place; {@code event} is null when they cannot be read */
    private record Seen(long seq, boolean proven, @Nullable Event event) {

        boolean is(long rev) {
            return event != null && event.rev() == rev;
        }
    }

    private final Export export;
    private final VerifyKey trusted;
    private final Findings findings;
    private final Attached attached;

    CaseCheck(Export export, VerifyKey trusted, Findings findings, Attached attached) {
        this.export = export;
        this.trusted = trusted;
        this.findings = findings;
        this.attached = attached;
    }

    /** @return whether the older checkpoint could be compared: an export of a case knows a few of them only */
    boolean run(List<SignedNote> history, @Nullable Checkpoint old) throws Unreadable {
        SignedNote note = SignedNote.read(export.pack().read(Export.CASE, SignedNote.LARGEST));
        CaseLine line = CaseLine.of(note);
        String number = export.manifest().caseNumber();
        if (!Verifier.signs(export, trusted, note)) {
            findings.add(About.SIGNATURES, Damage.SIGNATURE, "place.file", Export.CASE);
        } else if (!line.at().equals(export.head()) || !line.number().equals(number)) {
            findings.add(About.SIGNATURES, Damage.CHANGED, "place.file", Export.CASE);
        }
        List<Seen> seen = read(number);
        revisions(number, line.events(), seen);
        for (Seen one : seen) {
            if (one.event != null) {
                attached.hears(one.event);
            }
        }
        return compared(history, old);
    }

    private List<Seen> read(String number) throws Unreadable {
        List<byte[]> bodies = new ArrayList<>();
        List<CasePath> paths = new ArrayList<>();
        export.eachLine(Export.ENTRIES, (body, at) -> bodies.add(body));
        export.eachLine(Export.PROOFS, (proof, at) -> paths.add(CasePath.read(proof)));
        int tries = MOST_TRIES;
        List<Seen> seen = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            Hash leaf = Hash.leaf(bodies.get(i));
            CasePath path = i < paths.size() ? paths.get(i) : CasePath.NONE;
            if (!path.leads(leaf, export.head()) && tries > 0) {
                tries -= paths.size();
                path = paths.stream()
                        .filter(other -> other.leads(leaf, export.head()))
                        .findFirst()
                        .orElse(path);
            }
            seen.add(seen(number, bodies.get(i), path, path.leads(leaf, export.head())));
        }
        return seen;
    }

    private static Seen seen(String number, byte[] body, CasePath path, boolean proven) {
        try {
            Event event = Event.read(path.seq(), body);
            return new Seen(path.seq(), proven && number.equals(event.caseNumber()), event);
        } catch (Unreadable e) {
            return new Seen(path.seq(), false, null);
        }
    }

    private void revisions(String number, long events, List<Seen> seen) {
        Set<Long> had = new HashSet<>();
        long expected = 1;
        for (int i = 0; i < seen.size(); i++) {
            Seen one = seen.get(i);
            long rev = one.event == null ? expected : one.event.rev();
            while (rev > expected && one.proven && !later(seen, i, expected) && !had.contains(expected)) {
                findings.add(About.EVENTS, Damage.DELETED, "place.revision", number, expected);
                expected++;
            }
            if (had.contains(rev) || !one.proven && (later(seen, i, rev) || expected > events)) {
                findings.add(About.EVENTS, Damage.INSERTED, "place.revision", number, rev);
                continue;
            }
            if (!one.proven) {
                findings.add(About.EVENTS, Damage.CHANGED, "place.revision", number, expected);
                rev = expected;
            } else if (rev != expected) {
                findings.add(About.EVENTS, Damage.REORDERED, "place.revision", number, Math.min(rev, expected));
            }
            had.add(rev);
            while (had.contains(expected)) {
                expected++;
            }
        }
        if (expected <= events) {
            findings.add(About.EVENTS, Damage.TRUNCATED, "place.revision", number, expected);
        } else if (expected > events + 1) {
            findings.add(About.EVENTS, Damage.INSERTED, "place.revision", number, events + 1);
        }
    }

    private static boolean later(List<Seen> seen, int after, long rev) {
        return seen.subList(after + 1, seen.size()).stream().anyMatch(one -> one.proven && one.is(rev));
    }

    private boolean compared(List<SignedNote> history, @Nullable Checkpoint old) throws Unreadable {
        if (old == null) {
            return false;
        }
        List<Checkpoint> known = new ArrayList<>(List.of(export.head()));
        for (SignedNote note : history) {
            known.add(Checkpoint.of(note));
        }
        for (Checkpoint one : known) {
            if (one.size() == old.size()) {
                if (!one.root().equals(old.root())) {
                    findings.add(About.EVENTS, Damage.FORKED, "place.before", old.size());
                }
                return true;
            }
        }
        return false;
    }
}
