package cn.tonggui.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.crypto.codec.Hex;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Remembers which password each hash is of. A hash that is strong enough costs the tests' virtual machine, without its
 * second compiler, almost a second, and hundreds of people sign in; only hashes that came with the data are computed, once.
 */
public class KnownPasswords implements BeanPostProcessor {

    private static final String LIKE = "{pbkdf2@SpringSecurity_v5_8}";
    private static final int BYTES = 48;
    private static final Map<String, String> OF_HASH = new ConcurrentHashMap<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof PasswordEncoder encoder ? remembering(encoder) : bean;
    }

    private static PasswordEncoder remembering(PasswordEncoder encoder) {
        return new PasswordEncoder() {
            @Override
            public String encode(CharSequence raw) {
                String hash = LIKE
                        + new String(
                                Hex.encode(KeyGenerators.secureRandom(BYTES).generateKey()));
                OF_HASH.put(hash, raw.toString());
                return hash;
            }

            @Override
            public boolean matches(CharSequence raw, String hash) {
                String known = OF_HASH.get(hash);
                if (known != null) {
                    return known.contentEquals(raw);
                }
                boolean right = encoder.matches(raw, hash);
                if (right) {
                    OF_HASH.put(hash, raw.toString());
                }
                return right;
            }

            @Override
            public boolean upgradeEncoding(String hash) {
                return encoder.upgradeEncoding(hash);
            }
        };
    }
}
