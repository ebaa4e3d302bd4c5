package cn.tonggui.audit.verify;

import java.util.Arrays;

/** A growing row of hashes, 32 bytes each. */
final class Hashes {

    private byte[] bytes = new byte[Hash.BYTES * 16];
    private int size;

    void add(Hash hash) {
        int at = size * Hash.BYTES;
        if (at == bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.multiplyExact(bytes.length, 2));
        }
        System.arraycopy(hash.bytes(), 0, bytes, at, Hash.BYTES);
        size++;
    }

    Hash get(int index) {
        int at = index * Hash.BYTES;
        return Hash.read(Arrays.copyOfRange(bytes, at, at + Hash.BYTES));
    }

    int size() {
        return size;
    }
}
