/**
 * QR codes (二维码) as pictures that a page draws by itself. Door: {@link QrPicture}. No tables. Not here: what is in one.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package cn.tonggui.qr;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
