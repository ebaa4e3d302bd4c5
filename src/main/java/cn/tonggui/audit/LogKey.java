package cn.tonggui.audit;

import cn.tonggui.audit.verify.SigningKey;
import cn.tonggui.audit.verify.Unreadable;
import cn.tonggui.forms.KeyFile;
import cn.tonggui.kernel.PublicId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The key that signs the log, from a file outside the database; its public half is put beside it, to be handed out. */
@Configuration
class LogKey {

    static final String FILE = "log.key";
    static final String SHOWN = "log.vkey";
    private static final String MISSING = "Put it back from its backup, or for a new installation make one:"
            + " java -jar tonggui.jar log-key NAME > log.key; chmod 600 log.key."
            + " A log goes on under its own key only.";

    /**
     * @param keys directory that holds the key
     * @param make whether a missing key may be made: in profile demo and in tests only
     * @throws IllegalStateException when there is no usable key, so that the application does not start
     */
    @Bean
    static SigningKey signingKey(
            @Value("${tonggui.keys:data/keys}") Path keys, @Value("${tonggui.make-keys:false}") boolean make) {
        KeyFile file = KeyFile.in(keys, FILE, "key of the log");
        String text = file.text(make ? LogKey::fresh : null, MISSING);
        try {
            SigningKey key = SigningKey.read(text);
            Files.writeString(file.path().resolveSibling(SHOWN), key.shown() + "\n");
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("public half of " + file + " cannot be put beside it", e);
        } catch (Unreadable e) {
            throw new IllegalStateException(file + " is none: it has two lines, as log-key wrote it", e);
        }
    }

    private static String fresh() {
        return SigningKey.ofLog("tonggui.demo/" + PublicId.next()).text();
    }
}
