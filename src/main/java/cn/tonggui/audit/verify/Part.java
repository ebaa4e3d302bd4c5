package cn.tonggui.audit.verify;

import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.zip.CRC32;

/** One file of an export that is to be written: how long it is and what it hashes to are known before. */
public final class Part {

    private interface Content {
        InputStream open() throws IOException;
    }

    private final String name;
    private final Content content;
    private final long size;
    private final long crc;
    private final Hash sha256;

    private Part(String name, Content content) throws IOException {
        this.name = name;
        this.content = content;
        CRC32 crc32 = new CRC32();
        MessageDigest digest = Hash.sha256();
        try (InputStream in = content.open()) {
            this.size = in.transferTo(new FilterOutputStream(OutputStream.nullOutputStream()) {
                @Override
                public void write(byte[] bytes, int from, int count) {
                    crc32.update(bytes, from, count);
                    digest.update(bytes, from, count);
                }
            });
        }
        this.crc = crc32.getValue();
        this.sha256 = Hash.read(digest.digest());
    }

    static Part of(String name, byte[] bytes) throws IOException {
        return new Part(name, () -> new ByteArrayInputStream(bytes));
    }

    /** The file must not change until the export is written. */
    static Part of(String name, Path file) throws IOException {
        return new Part(name, () -> Files.newInputStream(file));
    }

    String name() {
        return name;
    }

    long size() {
        return size;
    }

    long crc() {
        return crc;
    }

    Hash sha256() {
        return sha256;
    }

    void copyTo(OutputStream out) throws IOException {
        try (InputStream in = content.open()) {
            in.transferTo(out);
        }
    }
}
