package cn.tonggui.audit.verify;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Reads the one kind of zip that {@link Packing} writes. Nothing is ever unpacked, so a small file stays a small file. What
 * could have been written otherwise is found by writing it again.
 */
final class Pack implements Closeable {

    private static final Pattern NAME = Pattern.compile("[a-z0-9.]{1,80}|files/[0-9a-f]{64}");
    private static final int CHUNK = 1 << 16;

    /** Where the bytes of a file lie. */
    record Slice(long from, long size) {}

    private final FileChannel channel;
    private final Map<String, Slice> files = new LinkedHashMap<>();
    private final ByteArrayOutputStream central = new ByteArrayOutputStream();
    private @Nullable String differing;

    private Pack(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws Unreadable when this is no zip of stored files */
    static Pack open(Path file) throws Unreadable {
        try {
            if (!Files.isRegularFile(file)) {
                throw new Unreadable("unreadable.file");
            }
            Pack pack = new Pack(FileChannel.open(file));
            try {
                pack.readAll();
                return pack;
            } catch (IOException | Unreadable e) {
                pack.close();
                throw e;
            }
        } catch (IOException | SecurityException e) {
            throw new Unreadable("unreadable.file");
        }
    }

    private void readAll() throws IOException, Unreadable {
        long length = channel.size();
        long at = 0;
        if (length > Packing.LARGEST) {
            throw new Unreadable("unreadable.zip");
        }
        while (signature(at, length) == ZipBytes.LOCAL) {
            at = readOne(at, length);
        }
        if (files.isEmpty()) {
            throw new Unreadable("unreadable.zip");
        }
        byte[] directory = central.toByteArray();
        byte[] end = ZipBytes.end(files.size(), directory.length, at);
        byte[] rest = Arrays.copyOf(directory, directory.length + end.length);
        System.arraycopy(end, 0, rest, directory.length, end.length);
        if (length - at != rest.length || !Arrays.equals(rest, bytes(at, rest.length))) {
            differs("zip");
        }
    }

    private int signature(long at, long length) throws IOException, Unreadable {
        if (length - at < ZipBytes.LOCAL_BYTES && length - at < Integer.BYTES) {
            throw new Unreadable("unreadable.zip");
        }
        return buffer(at, Integer.BYTES).getInt();
    }

    private long readOne(long at, long length) throws IOException, Unreadable {
        if (length - at < ZipBytes.LOCAL_BYTES) {
            throw new Unreadable("unreadable.zip");
        }
        ByteBuffer header = buffer(at, ZipBytes.LOCAL_BYTES);
        long size = Integer.toUnsignedLong(header.getInt(22));
        int named = Short.toUnsignedInt(header.getShort(26));
        long data = at + ZipBytes.LOCAL_BYTES + named;
        boolean stored = header.getShort(8) == 0 && header.getInt(18) == header.getInt(22) && header.getShort(28) == 0;
        if (!stored || size > length - data || named > CHUNK) {
            throw new Unreadable("unreadable.zip");
        }
        String name = new String(bytes(at + ZipBytes.LOCAL_BYTES, named), StandardCharsets.ISO_8859_1);
        if (!NAME.matcher(name).matches() || files.put(name, new Slice(data, size)) != null) {
            throw new Unreadable("unreadable.zip");
        }
        long crc = crc(data, size);
        if (!Arrays.equals(ZipBytes.local(name, size, crc), bytes(at, ZipBytes.LOCAL_BYTES + named))) {
            differs(name);
        }
        central.writeBytes(ZipBytes.central(name, size, crc, at));
        return data + size;
    }

    private void differs(String where) {
        differing = differing == null ? where : differing;
    }

    private long crc(long from, long size) throws IOException {
        CRC32 crc = new CRC32();
        ByteBuffer chunk = ByteBuffer.allocate((int) Math.min(size, CHUNK));
        for (long at = from; at < from + size; ) {
            chunk.clear().limit((int) Math.min(chunk.capacity(), from + size - at));
            int read = channel.read(chunk, at);
            if (read < 0) {
                throw new IOException("file became shorter");
            }
            crc.update(chunk.flip());
            at += read;
        }
        return crc.getValue();
    }

    private byte[] bytes(long at, int count) throws IOException {
        return buffer(at, count).array();
    }

    private ByteBuffer buffer(long at, int count) throws IOException {
        ByteBuffer bytes = ZipBytes.buffer(count);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, at + bytes.position()) < 0) {
                throw new IOException("file became shorter");
            }
        }
        return bytes.flip();
    }

    /** The first file whose bytes in the zip are not those that would be written, {@code zip} for the end of it; null when all are. */
    @Nullable
    String differing() {
        return differing;
    }

    Map<String, Slice> files() {
        return Collections.unmodifiableMap(files);
    }

    /** @throws Unreadable when the file is missing or has more than so many bytes */
    byte[] read(String name, int most) throws Unreadable {
        Slice slice = files.get(name);
        if (slice == null) {
            throw new Unreadable("unreadable.missing", name);
        }
        if (slice.size > most) {
            throw new Unreadable("unreadable.large", name);
        }
        try {
            return bytes(slice.from, (int) slice.size);
        } catch (IOException e) {
            throw new Unreadable("unreadable.file");
        }
    }

    /** @throws Unreadable when the file is missing */
    InputStream stream(String name) throws Unreadable {
        Slice slice = files.get(name);
        if (slice == null) {
            throw new Unreadable("unreadable.missing", name);
        }
        int buffer = (int) Math.max(1, Math.min(slice.size, CHUNK));
        return new BufferedInputStream(new SliceStream(channel, slice.from, slice.size), buffer);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
