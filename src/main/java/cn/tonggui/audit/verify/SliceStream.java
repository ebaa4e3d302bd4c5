package cn.tonggui.audit.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Some bytes of an open file, as a stream. */
final class SliceStream extends InputStream {

    private final FileChannel channel;
    private long at;
    private long left;

    SliceStream(FileChannel channel, long from, long size) {
        this.channel = channel;
        this.at = from;
        this.left = size;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        if (left == 0) {
            return count == 0 ? 0 : -1;
        }
        int read = channel.read(ByteBuffer.wrap(bytes, from, (int) Math.min(count, left)), at);
        if (read > 0) {
            at += read;
            left -= read;
        }
        return read;
    }
}
