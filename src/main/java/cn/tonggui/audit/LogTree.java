package cn.tonggui.audit;

import cn.tonggui.audit.verify.Checkpoint;
import cn.tonggui.audit.verify.Hash;
import cn.tonggui.audit.verify.Proof;
import cn.tonggui.audit.verify.SignedNote;
import cn.tonggui.audit.verify.SigningKey;
import cn.tonggui.audit.verify.Tree;
import cn.tonggui.audit.verify.Unreadable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The hash tree of the log as this node has read it, up to a signed checkpoint: one hash in memory for every {@value #BLOCK}
 * events. With the leaves of its own block, any event can be proven to be below the signature.
 */
@Component
class LogTree {

    static final int BLOCK = 256;
    private static final int PAGE = 8192;

    private final ProofMapper rows;
    private final SigningKey key;

    private final List<Hash> full = new ArrayList<>();
    private final List<Hash> rest = new ArrayList<>();
    private final ReentrantLock reading = new ReentrantLock();
    private boolean torn;
    private volatile @Nullable Grown grown;

    LogTree(ProofMapper rows, SigningKey key) {
        this.rows = rows;
        this.key = key;
    }

    /**
     * @param blocks over the roots of blocks, the last of which may be shorter; never changed any more
     * @param sound whether the signature is ours and the tree is the one that was signed
     */
    record Grown(Checkpoint head, SignedNote note, LocalDateTime signedAt, Tree blocks, boolean sound) {

        boolean covers(long seq) {
            return seq >= 0 && seq < head.size();
        }

        /** Where the leaves of the event's block stand, as far as they are signed. */
        ProofMapper.Range block(long seq) {
            long from = seq / BLOCK * BLOCK;
            return new ProofMapper.Range(from, Math.min(from + BLOCK, head.size()));
        }

        /** What leads from the leaf to the root of the checkpoint; nothing where the log is not whole. @param block its leaves */
        List<Hash> path(long seq, List<Hash> block) {
            int at = (int) (seq % BLOCK);
            int of = (int) (seq / BLOCK);
            if (at >= block.size() || of >= blocks.size()) {
                return List.of();
            }
            Tree leaves = new Tree();
            block.forEach(leaves::add);
            List<Hash> path = new ArrayList<>(leaves.inclusion(at, leaves.size()));
            path.addAll(blocks.inclusion(of, blocks.size()));
            return path;
        }

        boolean includes(long seq, Hash leaf, List<Hash> block) {
            return sound && Proof.includes(leaf, seq, head.size(), head.root(), path(seq, block));
        }
    }

    /** As it was read last; null while it was not. */
    @Nullable
    Grown last() {
        return grown;
    }

    /**
     * As of the newest checkpoint, or of an older one where more than a page is left to be read, or somebody else is reading: a page
     * that holds a connection never waits for one who needs another. In two statements.
     */
    @Nullable
    Grown now() {
        if (!reading.tryLock()) {
            return grown;
        }
        try {
            return read(rows.newest());
        } finally {
            reading.unlock();
        }
    }

    /** As of the newest checkpoint, however much is left. */
    @Nullable
    Grown grow() {
        reading.lock();
        try {
            ProofMapper.Signed newest = rows.newest();
            while (newest != null && !torn && size() + PAGE < newest.size()) {
                page(newest.size());
            }
            return read(newest);
        } finally {
            reading.unlock();
        }
    }

    private @Nullable Grown read(ProofMapper.@Nullable Signed newest) {
        Grown known = grown;
        if (newest == null || known != null && known.note.toString().equals(newest.note())) {
            return newest == null ? null : known;
        }
        page(newest.size());
        if (torn || size() >= newest.size()) {
            grown = grown(newest);
        }
        return grown;
    }

    private void page(long until) {
        if (size() > until) {
            forget();
        }
        long from = size();
        if (from == until) {
            return;
        }
        List<ProofMapper.Leaf> leaves = rows.leaves(from, Math.min(from + PAGE, until));
        for (ProofMapper.Leaf one : leaves) {
            if (one.seq() != size() || !add(one.leaf())) {
                torn = true;
                return;
            }
        }
        torn = size() < Math.min(from + PAGE, until);
    }

    private boolean add(String leaf) {
        try {
            rest.add(Hash.hex(leaf));
        } catch (IllegalArgumentException e) {
            return false;
        }
        if (rest.size() == BLOCK) {
            full.add(root(rest));
            rest.clear();
        }
        return true;
    }

    /** Leaves by their blocks; what is no hash, and what follows it, is left out. */
    static Map<Long, List<Hash>> blocks(List<ProofMapper.Leaf> leaves) {
        Map<Long, List<Hash>> blocks = new HashMap<>();
        for (ProofMapper.Leaf one : leaves) {
            List<Hash> block = blocks.computeIfAbsent(one.seq() / BLOCK, any -> new ArrayList<>());
            if (block.size() == one.seq() % BLOCK) {
                try {
                    block.add(Hash.hex(one.leaf()));
                } catch (IllegalArgumentException e) {
                    continue; // then the rest of its block is in no place
                }
            }
        }
        return blocks;
    }

    private static Hash root(List<Hash> leaves) {
        Tree tree = new Tree();
        leaves.forEach(tree::add);
        return tree.root();
    }

    private long size() {
        return (long) full.size() * BLOCK + rest.size();
    }

    private void forget() {
        full.clear();
        rest.clear();
        torn = false;
    }

    private Grown grown(ProofMapper.Signed newest) {
        Tree blocks = new Tree();
        full.forEach(blocks::add);
        if (!rest.isEmpty()) {
            blocks.add(root(rest));
        }
        Checkpoint read = new Checkpoint(key.shown().name(), size(), blocks.root());
        SignedNote note;
        boolean sound;
        try {
            note = SignedNote.read(newest.note().getBytes(StandardCharsets.UTF_8));
            sound = key.shown().accepts(note) && Checkpoint.of(note).equals(read) && read.size() == newest.size();
            read = Checkpoint.of(note);
        } catch (Unreadable e) {
            note = new SignedNote(newest.note(), List.of());
            sound = false;
        }
        if (!sound) {
            forget(); // whatever is mended is read anew
        }
        return new Grown(read, note, newest.signedAt(), blocks, sound);
    }
}
