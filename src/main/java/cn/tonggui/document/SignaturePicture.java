package cn.tonggui.document;

import cn.tonggui.kernel.RuleBroken;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** The picture of a handwritten signature: PNG or JPEG by its content, not too large, with something written on it. */
record SignaturePicture(byte[] bytes, String extension) {

    private static final int MOST_BYTES = 1 << 20;
    private static final int LONGEST_SIDE = 4_000;

    /** Fewer dark points than a dot of the pen are no writing. */
    private static final int LEAST_INK = 60;

    /** Of 255: what is lighter counts as paper. */
    private static final int PAPER = 170;

    /** @throws RuleBroken code {@code signature-size}, {@code signature-kind} or {@code signature-blank} */
    static SignaturePicture of(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new RuleBroken("signature-size");
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new RuleBroken("signature-kind");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return of(bytes, reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException unreadable) {
            throw unreadable instanceof RuleBroken broken ? broken : new RuleBroken("signature-kind");
        }
    }

    /** Whether stored content is one; closes it. */
    static boolean isOne(InputStream content) {
        try (content) {
            of(content.readNBytes(MOST_BYTES + 1));
            return true;
        } catch (RuleBroken other) {
            return false;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static SignaturePicture of(byte[] bytes, ImageReader reader) throws IOException {
        String extension = switch (reader.getFormatName().toLowerCase(Locale.ROOT)) {
            case "png" -> "png";
            case "jpeg", "jpg" -> "jpg";
            default -> throw new RuleBroken("signature-kind");
        };
        // Read from the header: a small file can unpack into very many points.
        if (reader.getWidth(0) > LONGEST_SIDE || reader.getHeight(0) > LONGEST_SIDE) {
            throw new RuleBroken("signature-size");
        }
        if (!written(reader.read(0))) {
            throw new RuleBroken("signature-blank");
        }
        return new SignaturePicture(bytes, extension);
    }

    /** Some of it dark and some of it not: neither an empty sheet nor a black one. */
    private static boolean written(BufferedImage picture) {
        int ink = 0;
        int points = picture.getWidth() * picture.getHeight();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                ink += dark(new Color(picture.getRGB(x, y), true)) ? 1 : 0;
            }
        }
        return ink >= LEAST_INK && ink < points - LEAST_INK;
    }

    /** As it would look on white paper. */
    private static boolean dark(Color point) {
        int light = (299 * point.getRed() + 587 * point.getGreen() + 114 * point.getBlue()) / 1000;
        return 255 - (255 - light) * point.getAlpha() / 255 < PAPER;
    }
}
