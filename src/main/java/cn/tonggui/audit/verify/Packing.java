package cn.tonggui.audit.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a zip of stored files, up to 4 GB, byte for byte the same for the same files. */
final class Packing {

    static final long LARGEST = 0xffff_ffffL;
    static final int MOST_FILES = 0xffff;

    private final OutputStream out;
    private final ByteArrayOutputStream central = new ByteArrayOutputStream();
    private long offset;
    private int files;

    Packing(OutputStream out) {
        this.out = out;
    }

    /** @throws IOException when the export would be too large for a zip of this kind */
    void add(Part part) throws IOException {
        byte[] header = ZipBytes.local(part.name(), part.size(), part.crc());
        central.writeBytes(ZipBytes.central(part.name(), part.size(), part.crc(), offset));
        offset += header.length + part.size();
        files++;
        if (offset + central.size() > LARGEST || files > MOST_FILES) {
            throw new IOException("export of more than 4 GB or 65535 files");
        }
        out.write(header);
        part.copyTo(out);
    }

    void end() throws IOException {
        out.write(central.toByteArray());
        out.write(ZipBytes.end(files, central.size(), offset));
    }
}
