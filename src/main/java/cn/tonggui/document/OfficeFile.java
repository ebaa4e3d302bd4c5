package cn.tonggui.document;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A look inside an Office Open XML file before it is kept: it must have its main part, carry no macro and no zip, and stay
 * within the limits of a document. Sizes are counted while inflating; what the zip says of itself is not believed.
 */
final class OfficeFile {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final int MOST_ENTRIES = 1_000;
    private static final long MOST_BYTES = 200L << 20;
    private static final int MOST_TYPES = 1 << 20;
    private static final int HIGHEST_RATIO = 100;

    /** Below this size the ratio says nothing: printer settings are mostly zeros. The same floor as in Apache POI. */
    private static final long RATIO_FLOOR = 100L << 10;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final List<String> MACRO_WORDS = List.of("macroenabled", "vbaproject", "macrosheet");

    private long inflated;

    private OfficeFile() {}

    static boolean sound(Path file, String mainPart) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.size() <= MOST_ENTRIES
                    && zip.getEntry(mainPart) != null
                    && new OfficeFile().everyEntryIsSound(zip)
                    && declaresNoMacro(zip);
        } catch (ZipException | EOFException | IllegalArgumentException notReadable) {
            return false;
        }
    }

    private boolean everyEntryIsSound(ZipFile zip) throws IOException {
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String path = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
            // Of two entries with one name, readers differ in which one they take.
            if (!names.add(path) || !soundName(path) || !soundContent(zip, entry)) {
                return false;
            }
        }
        return true;
    }

    private static boolean soundName(String path) {
        return !path.startsWith("/")
                && !Arrays.asList(path.split("/")).contains("..")
                && MACRO_WORDS.stream().noneMatch(path::contains);
    }

    private boolean soundContent(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] head = in.readNBytes(ZIP.length);
            if (Arrays.equals(head, ZIP)) {
                return false;
            }
            long size = head.length;
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (tooMuch(size, entry.getCompressedSize())) {
                    return false;
                }
            }
            inflated += size;
            return !tooMuch(0, 1);
        }
    }

    private boolean tooMuch(long size, long compressed) {
        boolean bomb = size > RATIO_FLOOR && size > HIGHEST_RATIO * Math.max(1, compressed);
        return bomb || inflated + size > MOST_BYTES;
    }

    /** The part that lists the content types must be there; a zero byte would mean an encoding in which words hide. */
    private static boolean declaresNoMacro(ZipFile zip) throws IOException {
        ZipEntry types = zip.getEntry(CONTENT_TYPES);
        if (types == null) {
            return false;
        }
        try (InputStream in = zip.getInputStream(types)) {
            String text = new String(in.readNBytes(MOST_TYPES), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
            return in.read() < 0
                    && text.indexOf('\0') < 0
                    && MACRO_WORDS.stream().noneMatch(text::contains);
        }
    }
}
