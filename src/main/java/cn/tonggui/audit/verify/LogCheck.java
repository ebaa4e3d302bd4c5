package cn.tonggui.audit.verify;

import cn.tonggui.audit.verify.Findings.About;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks an export of the log: the bodies against their leaves, the leaves against the signed root. Where both were changed
 * together, the older checkpoints of the export tell between which of them.
 */
final class LogCheck {

    private final Export export;
    private final Findings findings;
    private final Attached attached;
    private final Checkpoint head;
    private final Tree tree;
    private final Hashes bodies = new Hashes();
    private final int from;
    private final boolean signed;
    private final int until;

    LogCheck(Export export, Findings findings, Attached attached) throws Unreadable {
        this.export = export;
        this.findings = findings;
        this.attached = attached;
        this.head = export.head();
        this.tree = leaves(export.pack());
        if (export.manifest().until() > Integer.MAX_VALUE) {
            throw new Unreadable("unreadable.manifest");
        }
        this.signed = head.size() == tree.size() && head.root().equals(tree.root());
        this.from = (int) export.manifest().from();
        int named = (int) export.manifest().until();
        this.until = !signed && named == head.size() ? tree.size() : named;
    }

    static Tree leaves(Pack pack) throws Unreadable {
        Tree tree = new Tree();
        try (InputStream in = pack.stream(Export.LEAVES)) {
            for (byte[] leaf = in.readNBytes(Hash.BYTES); leaf.length == Hash.BYTES; leaf = in.readNBytes(Hash.BYTES)) {
                tree.add(Hash.read(leaf));
            }
        } catch (IOException e) {
            throw new Unreadable("unreadable.file");
        }
        return tree;
    }

    /** @param history older checkpoints of the export with the right signature, in their order */
    void run(List<SignedNote> history, @Nullable Checkpoint old) throws Unreadable {
        readBodies();
        int first = firstDifference();
        if (first >= 0) {
            findings.add(About.EVENTS, kind(first), "place.seq", first);
        }
        if (signed) {
            compare(history);
            if (old != null && !tree.root((int) old.size()).equals(old.root())) {
                findings.add(About.EVENTS, Damage.FORKED, "place.before", old.size());
            }
        } else if (first < 0 || !mended()) {
            locate(history);
        }
    }

    private void readBodies() throws Unreadable {
        export.eachLine(Export.ENTRIES, (line, number) -> {
            int seq = from + bodies.size();
            Hash leaf = Hash.leaf(line);
            bodies.add(leaf);
            try {
                attached.next(Event.read(seq, line));
            } catch (Unreadable e) {
                if (signed && seq < tree.size() && leaf.equals(tree.leaf(seq))) {
                    throw e;
                }
            }
        });
    }

    /** The first place at which body and leaf are not of each other; -1 when there is none. */
    private int firstDifference() {
        int end = Math.max(until, from + bodies.size());
        for (int seq = from; seq < end; seq++) {
            boolean expected = seq < until && seq < tree.size();
            boolean there = seq < from + bodies.size();
            if (expected != there || expected && !tree.leaf(seq).equals(bodies.get(seq - from))) {
                return seq;
            }
        }
        return -1;
    }

    /** What is missing from here on and what is too much tell what was done. */
    private Damage kind(int seq) {
        if (seq >= from + bodies.size()) {
            return Damage.TRUNCATED;
        }
        if (seq >= until || seq >= tree.size()) {
            return Damage.INSERTED;
        }
        Map<Hash, Integer> surplus = new HashMap<>();
        for (int i = 0; i < bodies.size(); i++) {
            surplus.merge(bodies.get(i), 1, Integer::sum);
        }
        for (int i = from; i < Math.min(until, tree.size()); i++) {
            surplus.merge(tree.leaf(i), -1, Integer::sum);
        }
        boolean gone = surplus.getOrDefault(tree.leaf(seq), 0) < 0;
        boolean added = surplus.getOrDefault(bodies.get(seq - from), 0) > 0;
        if (gone) {
            return added ? Damage.CHANGED : Damage.DELETED;
        }
        return added ? Damage.INSERTED : Damage.REORDERED;
    }

    /** Whether the bodies are those that were signed, so that the leaves were changed. */
    private boolean mended() {
        Tree bodied = new Tree();
        for (int seq = 0; seq < Math.max(tree.size(), from + bodies.size()); seq++) {
            boolean body = seq >= from && seq < from + bodies.size();
            if (body || seq < tree.size()) {
                bodied.add(body ? bodies.get(seq - from) : tree.leaf(seq));
            }
        }
        return bodied.size() == head.size() && bodied.root().equals(head.root());
    }

    private void locate(List<SignedNote> history) throws Unreadable {
        long good = 0;
        long bad = head.size();
        for (SignedNote note : history) {
            Checkpoint then = Checkpoint.of(note);
            if (then.size() > tree.size()) {
                break;
            }
            if (!tree.root((int) then.size()).equals(then.root())) {
                bad = then.size();
                break;
            }
            good = then.size();
        }
        if (tree.size() < head.size() && bad == head.size()) {
            findings.add(About.SPANS, Damage.TRUNCATED, "place.shorter", tree.size(), head.size());
        } else if (tree.size() > head.size() && tree.root((int) head.size()).equals(head.root())) {
            findings.add(About.SPANS, Damage.INSERTED, "place.seq", head.size());
        } else {
            Damage kind = tree.size() == head.size()
                    ? Damage.CHANGED
                    : tree.size() < head.size() ? Damage.DELETED : Damage.INSERTED;
            findings.add(About.SPANS, kind, "place.span", good, bad);
        }
    }

    /** Two signed checkpoints of which the one is not the beginning of the other are two histories. */
    private void compare(List<SignedNote> history) throws Unreadable {
        long good = 0;
        for (SignedNote note : history) {
            Checkpoint then = Checkpoint.of(note);
            if (!tree.root((int) then.size()).equals(then.root())) {
                findings.add(About.CHECKPOINTS, Damage.FORKED, "place.span", good, then.size());
                return;
            }
            good = then.size();
        }
    }
}
