package cn.tonggui.sheet;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A look at the whole file before any of it is understood. Sizes are counted while inflating; what the zip says of itself is
 * not believed. The same limits stand in document.OfficeFile for files that are only kept.
 */
final class WorkbookFile {

    static final int MOST_ENTRIES = 1_000;
    static final long MOST_BYTES = 200L << 20;
    static final int HIGHEST_RATIO = 100;

    /** Below this size the ratio says nothing: one cell filled with a million equal characters harms nobody and has its own fault. */
    static final long RATIO_FLOOR = 8L << 20;

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String WORKBOOK = "spreadsheetml.sheet.main+xml";
    private static final int MOST_TYPES = 1 << 20;
    private static final int PROLOG = 4096;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] LOCKED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final List<String> MACROS = List.of("macroenabled", "vbaproject", "macrosheet");
    private static final List<String> LINKS = List.of("externallinks/", "/connections.", "querytables/");
    private static final List<String> EMBEDDED = List.of("embeddings/", "activex/");

    private long inflated;

    private WorkbookFile() {}

    /** The code of what speaks against reading it; empty when it may be read. */
    static Optional<String> refusal(Path file) throws IOException {
        byte[] head = head(file, ZIP.length);
        if (head.length == 0) {
            return Optional.of("sheet-nothing");
        }
        if (Arrays.equals(head, OLE)) {
            return Optional.of(contains(file, LOCKED) ? "sheet-locked" : "sheet-old");
        }
        if (!Arrays.equals(head, ZIP)) {
            return Optional.of("sheet-kind");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.size() > MOST_ENTRIES ? Optional.of("sheet-bomb") : new WorkbookFile().refusal(zip);
        } catch (ZipException | EOFException | IllegalArgumentException notReadable) {
            return Optional.of("sheet-broken");
        }
    }

    private Optional<String> refusal(ZipFile zip) throws IOException {
        Optional<String> kind = kind(zip);
        if (kind.isPresent()) {
            return kind;
        }
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String path = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
            // Of two entries with one name, readers differ in which one they take.
            boolean odd = !names.add(path)
                    || path.startsWith("/")
                    || Arrays.asList(path.split("/")).contains("..");
            Optional<String> name = odd ? Optional.of("sheet-broken") : named(path);
            Optional<String> refused = name.isPresent() ? name : content(zip, entry);
            if (refused.isPresent()) {
                return refused;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> named(String path) {
        if (MACROS.stream().anyMatch(path::contains)) {
            return Optional.of("sheet-macro");
        }
        if (LINKS.stream().anyMatch(path::contains)) {
            return Optional.of("sheet-links");
        }
        return EMBEDDED.stream().anyMatch(path::contains) ? Optional.of("sheet-embedded") : Optional.empty();
    }

    /** The part that lists the content types tells a workbook from a letter, and one with macros from one without. */
    private static Optional<String> kind(ZipFile zip) throws IOException {
        ZipEntry types = zip.getEntry(CONTENT_TYPES);
        if (types == null) {
            return Optional.of("sheet-kind");
        }
        try (InputStream in = zip.getInputStream(types)) {
            String text = new String(in.readNBytes(MOST_TYPES), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
            if (MACROS.stream().anyMatch(text::contains)) {
                return Optional.of("sheet-macro");
            }
            // a zero byte would mean an encoding in which words hide
            boolean plain = in.read() < 0 && text.indexOf('\0') < 0;
            return plain && text.contains(WORKBOOK) ? Optional.empty() : Optional.of("sheet-kind");
        }
    }

    private Optional<String> content(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] head = in.readNBytes(PROLOG);
            if (head.length >= ZIP.length && Arrays.equals(Arrays.copyOf(head, ZIP.length), ZIP)) {
                return Optional.of("sheet-embedded");
            }
            if (declaresType(head)) {
                return Optional.of("sheet-doctype");
            }
            long size = head.length;
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (tooMuch(size, entry.getCompressedSize())) {
                    return Optional.of("sheet-bomb");
                }
            }
            inflated += size;
            return Optional.empty();
        }
    }

    private boolean tooMuch(long size, long compressed) {
        boolean bomb = size > RATIO_FLOOR && size > HIGHEST_RATIO * Math.max(1, compressed);
        return bomb || inflated + size > MOST_BYTES;
    }

    /** Refused by the parsers too; here only to be told by its name. Without zero bytes UTF-16 reads like ASCII. */
    private static boolean declaresType(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
        return text.contains("<!DOCTYPE") || text.contains("<!ENTITY");
    }

    private static byte[] head(Path file, int length) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(length);
        }
    }

    private static boolean contains(Path file, byte[] words) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            int matched = 0;
            for (int read = in.read(); read >= 0; read = in.read()) {
                boolean next = read == (words[matched] & 0xFF);
                matched = next ? matched + 1 : read == (words[0] & 0xFF) ? 1 : 0;
                if (matched == words.length) {
                    return true;
                }
            }
            return false;
        }
    }
}
