package cn.tonggui.audit.verify;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text and who signed it, as C2SP signed-note has it: the text, an empty line, and for each signature
 * {@code — <name> <Base64 of four bytes of key id and the signature>}.
 */
public record SignedNote(String text, List<Signature> signatures) {

    static final int LARGEST = 1 << 20;
    private static final String DASH = "\u2014 ";
    private static final int MOST_SIGNATURES = 64;
    private static final int KEY_ID = 4;

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /** @param sealed four bytes of key id, and the signature */
    public record Signature(String name, byte[] sealed) {

        boolean of(String signer, byte[] keyId) {
            return name.equals(signer) && Arrays.equals(keyId, Arrays.copyOf(sealed, KEY_ID));
        }

        byte[] bytes() {
            return Arrays.copyOfRange(sealed, KEY_ID, sealed.length);
        }

        @Override
        public String toString() {
            return DASH + name + " " + Base64.getEncoder().encodeToString(sealed) + "\n";
        }
    }

    /** @throws Unreadable when these bytes are not the one way to write a signed note */
    public static SignedNote read(byte[] bytes) throws Unreadable {
        if (bytes.length > LARGEST) {
            throw new Unreadable("unreadable.note");
        }
        String note = CanonicalReader.text(bytes);
        int gap = note.lastIndexOf("\n\n");
        if (gap < 0 || note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new Unreadable("unreadable.note");
        }
        List<Signature> signatures = new ArrayList<>();
        for (String line : note.substring(gap + 2).split("\n", -1)) {
            if (!line.isEmpty()) {
                signatures.add(signature(line));
            }
        }
        SignedNote read = new SignedNote(note.substring(0, gap + 1), signatures);
        if (signatures.isEmpty()
                || signatures.size() > MOST_SIGNATURES
                || !read.toString().equals(note)) {
            throw new Unreadable("unreadable.note");
        }
        return read;
    }

    private static Signature signature(String line) throws Unreadable {
        String[] parts = line.split(" ", -1);
        try {
            byte[] sealed = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
            if (sealed.length > KEY_ID && line.startsWith(DASH) && !parts[1].isEmpty()) {
                return new Signature(parts[1], sealed);
            }
        } catch (IllegalArgumentException e) {
            throw new Unreadable("unreadable.note");
        }
        throw new Unreadable("unreadable.note");
    }

    /** Of notes one after the other, each followed by an empty line. */
    static List<SignedNote> readAll(byte[] bytes) throws Unreadable {
        List<SignedNote> notes = new ArrayList<>();
        int from = 0;
        boolean signatures = false;
        for (int at = 1; at < bytes.length; at++) {
            if (bytes[at] == '\n' && bytes[at - 1] == '\n') {
                if (signatures) {
                    notes.add(read(Arrays.copyOfRange(bytes, from, at)));
                    from = at + 1;
                }
                signatures = !signatures;
            }
        }
        if (from != bytes.length) {
            throw new Unreadable("unreadable.note");
        }
        return notes;
    }

    static byte[] writeAll(List<SignedNote> notes) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (SignedNote note : notes) {
            all.writeBytes(note.bytes());
            all.write('\n');
        }
        return all.toByteArray();
    }

    public SignedNote with(Signature signature) {
        return new SignedNote(
                text, Stream.concat(signatures.stream(), Stream.of(signature)).toList());
    }

    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(note::append);
        return note.toString();
    }
}
