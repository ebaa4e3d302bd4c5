package cn.tonggui.testing;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Checks the same password against the same hash once only: a few hundred sign-ins of the same people cost minutes. */
public class KnownPasswords implements BeanPostProcessor {

    private final Set<String> right = ConcurrentHashMap.newKeySet();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof PasswordEncoder encoder ? remembering(encoder) : bean;
    }

    private PasswordEncoder remembering(PasswordEncoder encoder) {
        return new PasswordEncoder() {
            @Override
            public String encode(CharSequence raw) {
                return encoder.encode(raw);
            }

            @Override
            public boolean matches(CharSequence raw, String hash) {
                String known = raw + " " + hash;
                return right.contains(known) || encoder.matches(raw, hash) && right.add(known);
            }

            @Override
            public boolean upgradeEncoding(String hash) {
                return encoder.upgradeEncoding(hash);
            }
        };
    }
}
