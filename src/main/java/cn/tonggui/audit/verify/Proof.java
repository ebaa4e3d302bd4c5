package cn.tonggui.audit.verify;

import java.util.List;

/** Checks what a {@link Tree} shows of itself, with the proof alone (RFC 9162, 2.1.3.2 and 2.1.4.2). */
public final class Proof {

    private Proof() {}

    /** Whether the leaf stands at that index in the tree of that size and root. */
    public static boolean includes(Hash leaf, long index, long size, Hash root, List<Hash> path) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash step : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hash.node(step, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hash.node(hash, step);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether the first tree is the beginning of the second: nothing in it was changed since. */
    public static boolean consistent(long first, Hash firstRoot, long second, Hash secondRoot, List<Hash> path) {
        if (first < 0 || first > second) {
            return false;
        }
        if (first == 0 || first == second) {
            return path.isEmpty() && (first == 0 ? firstRoot.equals(Hash.EMPTY) : firstRoot.equals(secondRoot));
        }
        int next = Long.bitCount(first) == 1 ? 0 : 1;
        if (path.size() < next || path.isEmpty()) {
            return false;
        }
        Hash old = next == 0 ? firstRoot : path.get(0);
        Hash grown = old;
        long node = first - 1;
        long last = second - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        for (Hash step : path.subList(next, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                old = Hash.node(step, old);
                grown = Hash.node(step, grown);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                grown = Hash.node(grown, step);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(firstRoot) && grown.equals(secondRoot);
    }
}
