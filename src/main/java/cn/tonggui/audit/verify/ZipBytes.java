package cn.tonggui.audit.verify;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The headers of a zip whose files are stored, all of one date, so that the same files make the same bytes (APPNOTE 4.3). */
final class ZipBytes {

    static final int LOCAL = 0x04034b50;
    static final int CENTRAL = 0x02014b50;
    static final int END = 0x06054b50;
    static final int LOCAL_BYTES = 30;
    private static final int CENTRAL_BYTES = 46;
    private static final int END_BYTES = 22;
    private static final short VERSION = 20;
    /** 1 January 1980, where the dates of zip begin. */
    private static final short DATE = 0x21;

    private ZipBytes() {}

    static byte[] local(String name, long size, long crc) {
        ByteBuffer header = buffer(LOCAL_BYTES + name.length());
        header.putInt(LOCAL);
        common(header, name, size, crc);
        return header.put(ascii(name)).array();
    }

    static byte[] central(String name, long size, long crc, long offset) {
        ByteBuffer header = buffer(CENTRAL_BYTES + name.length());
        header.putInt(CENTRAL).putShort(VERSION);
        common(header, name, size, crc);
        header.putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt((int) offset);
        return header.put(ascii(name)).array();
    }

    static byte[] end(int files, long centralBytes, long centralOffset) {
        ByteBuffer end = buffer(END_BYTES);
        end.putInt(END)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) files)
                .putShort((short) files);
        return end.putInt((int) centralBytes)
                .putInt((int) centralOffset)
                .putShort((short) 0)
                .array();
    }

    /** Version, no flags, stored, no time, date, checksum, both sizes, length of the name, nothing extra. */
    private static void common(ByteBuffer header, String name, long size, long crc) {
        header.putShort(VERSION)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort(DATE);
        header.putInt((int) crc).putInt((int) size).putInt((int) size);
        header.putShort((short) name.length()).putShort((short) 0);
    }

    static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] ascii(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}
