package cn.tonggui.audit.verify;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of bytes, each of which must end. */
final class Lines implements Closeable {

    /** No event is longer than this many bytes. */
    static final int LONGEST = 8 << 20;

    private final InputStream in;

    Lines(InputStream in) {
        this.in = in;
    }

    /**
     * The next line without its end; null after the last.
     *
     * @throws Unreadable when a line is too long
     */
    byte @Nullable [] next() throws Unreadable {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            for (int b = in.read(); b != '\n'; b = in.read()) {
                if (b < 0) {
                    return line.size() == 0 ? null : line.toByteArray();
                }
                if (line.size() == LONGEST) {
                    throw new Unreadable("unreadable.line");
                }
                line.write(b);
            }
            return line.toByteArray();
        } catch (IOException e) {
            throw new Unreadable("unreadable.file");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
