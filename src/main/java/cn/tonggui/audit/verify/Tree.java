package cn.tonggui.audit.verify;

import java.util.ArrayList;
import java.util.List;

/**
 * The hash tree over a log's leaves (RFC 6962, RFC 9162 section 2.1), all of it in memory: 64 bytes a leaf. Every size that it
 * had while it grew can still be asked for.
 */
public final class Tree {

    /** Level k holds the hashes of the full subtrees of 2ᵏ leaves, from the left. */
    private final List<Hashes> levels = new ArrayList<>();

    public Tree() {
        levels.add(new Hashes());
    }

    public void add(Hash leaf) {
        Hash hash = leaf;
        for (int level = 0; ; level++) {
            if (level == levels.size()) {
                levels.add(new Hashes());
            }
            Hashes row = levels.get(level);
            row.add(hash);
            if (row.size() % 2 == 1) {
                return;
            }
            hash = Hash.node(row.get(row.size() - 2), row.get(row.size() - 1));
        }
    }

    public int size() {
        return levels.get(0).size();
    }

    public Hash leaf(int index) {
        return levels.get(0).get(index);
    }

    public Hash root() {
        return root(size());
    }

    /** Of the first leaves alone. */
    public Hash root(int size) {
        require(size <= size(), size);
        return size == 0 ? Hash.EMPTY : over(0, size);
    }

    /** What leads from the leaf to the root of that size, from below. */
    public List<Hash> inclusion(int index, int size) {
        require(index < size && size <= size(), size);
        List<Hash> path = new ArrayList<>();
        int from = 0;
        int to = size;
        while (to - from > 1) {
            int middle = from + half(to - from);
            if (index < middle) {
                path.add(0, over(middle, to));
                to = middle;
            } else {
                path.add(0, over(from, middle));
                from = middle;
            }
        }
        return path;
    }

    /** What shows that the tree of the one size is the beginning of the tree of the other; empty from 0 or from itself. */
    public List<Hash> consistency(int first, int second) {
        require(first <= second && second <= size(), second);
        List<Hash> path = new ArrayList<>();
        if (first == 0 || first == second) {
            return path;
        }
        int from = 0;
        int to = second;
        boolean known = true;
        while (first != to) {
            int middle = from + half(to - from);
            if (first <= middle) {
                path.add(0, over(middle, to));
                to = middle;
            } else {
                path.add(0, over(from, middle));
                from = middle;
                known = false;
            }
        }
        if (!known) {
            path.add(0, over(from, to));
        }
        return path;
    }

    private Hash over(int from, int to) {
        int count = to - from;
        if (Integer.bitCount(count) == 1) {
            int level = Integer.numberOfTrailingZeros(count);
            return levels.get(level).get(from >> level);
        }
        int middle = from + half(count);
        return Hash.node(over(from, middle), over(middle, to));
    }

    /** The largest power of two below the count. */
    private static int half(int count) {
        return Integer.highestOneBit(count - 1);
    }

    private void require(boolean within, int size) {
        if (!within) {
            throw new IllegalArgumentException("tree of " + size() + " leaves asked for one of " + size);
        }
    }
}
