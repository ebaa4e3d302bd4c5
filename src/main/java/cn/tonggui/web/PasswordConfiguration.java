package cn.tonggui.web;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/** How passwords are kept. The name stands before each hash, so that a stronger one can follow without a change of data. */
@Configuration
class PasswordConfiguration {

    private static final String ENCODING = "pbkdf2@SpringSecurity_v5_8";

    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(
                ENCODING, Map.of(ENCODING, Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    }
}
