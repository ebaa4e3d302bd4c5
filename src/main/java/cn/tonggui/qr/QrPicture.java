package cn.tonggui.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/**
 * A QR code (ISO/IEC 18004) to be drawn as one path.
 *
 * @param size modules on each side, the quiet zone included
 * @param path of the dark ones, in SVG, one unit each
 */
public record QrPicture(int size, String path) {

    /** Modules that the standard wants white around it. */
    private static final int QUIET = 4;

    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.MARGIN, QUIET, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);

    public static QrPicture of(String text) {
        Map<EncodeHintType, Object> hints = new EnumMap<>(HINTS);
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
            hints.put(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
        }
        try {
            BitMatrix modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
            return new QrPicture(modules.getWidth(), path(modules));
        } catch (WriterException tooLong) {
            throw new IllegalStateException("no code can hold " + text.length() + " characters", tooLong);
        }
    }

    private static String path(BitMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int dark = 0;
                while (x + dark < modules.getWidth() && modules.get(x + dark, y)) {
                    dark++;
                }
                if (dark > 0) {
                    path.append("M%d %dh%dv1h-%dz".formatted(x, y, dark, dark));
                    x += dark;
                }
            }
        }
        return path.toString();
    }
}
