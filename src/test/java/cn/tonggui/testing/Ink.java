package cn.tonggui.testing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Pictures of signatures: written, or not. */
public final class Ink {

    private Ink() {}

    /** A line of the pen on a transparent sheet. */
    public static byte[] written() {
        return picture("png", BufferedImage.TYPE_INT_ARGB, 300, 100, 40);
    }

    public static byte[] blank() {
        return picture("png", BufferedImage.TYPE_INT_ARGB, 300, 100, 0);
    }

    public static byte[] photographed() {
        return picture("jpg", BufferedImage.TYPE_INT_RGB, 300, 100, 40);
    }

    /** @param length of the line in points, two points thick; 0 for none */
    public static byte[] picture(String format, int type, int width, int height, int length) {
        BufferedImage sheet = new BufferedImage(width, height, type);
        Graphics2D pen = sheet.createGraphics();
        if (type == BufferedImage.TYPE_INT_RGB) {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
        }
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(1));
        if (length > 0) {
            pen.fillRect(10, 10, length, 2);
        }
        pen.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(sheet, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a page sends what was drawn. */
    public static String drawn(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }
}
