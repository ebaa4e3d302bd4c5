package cn.tonggui.audit.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The right edge of a tree: all that is needed to let it grow and to tell its root, at most one hash for each bit of its size.
 * As text, {@code 5:<hex>,<hex>}, the largest subtree first.
 */
public final class Frontier {

    private final List<Hash> peaks;
    private long size;

    private Frontier(long size, List<Hash> peaks) {
        this.size = size;
        this.peaks = peaks;
    }

    public static Frontier empty() {
        return new Frontier(0, new ArrayList<>());
    }

    /** @throws IllegalArgumentException when the text is no frontier */
    public static Frontier read(String text) {
        int colon = text.indexOf(':');
        long size = Long.parseLong(text.substring(0, Math.max(colon, 0)));
        List<Hash> peaks = new ArrayList<>();
        String rest = text.substring(colon + 1);
        if (!rest.isEmpty()) {
            for (String peak : rest.split(",", -1)) {
                peaks.add(Hash.hex(peak));
            }
        }
        if (size < 0 || peaks.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException(peaks.size() + " peaks for size " + size);
        }
        return new Frontier(size, peaks);
    }

    public void add(Hash leaf) {
        Hash hash = leaf;
        for (long full = size; (full & 1) == 1; full >>= 1) {
            hash = Hash.node(peaks.remove(peaks.size() - 1), hash);
        }
        peaks.add(hash);
        size++;
    }

    public long size() {
        return size;
    }

    public Hash root() {
        if (peaks.isEmpty()) {
            return Hash.EMPTY;
        }
        Hash root = peaks.get(peaks.size() - 1);
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = Hash.node(peaks.get(i), root);
        }
        return root;
    }

    @Override
    public String toString() {
        return size + ":" + peaks.stream().map(Hash::hex).collect(Collectors.joining(","));
    }
}
