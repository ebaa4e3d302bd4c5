package cn.tonggui.reader;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The database account that may only SELECT. On H2 there is none to be configured: it is made at each start. */
@ConfigurationProperties("tonggui.auditor")
record ReaderSettings(
        @DefaultValue("") String username, @DefaultValue("") String password) {

    boolean given() {
        return !username.isBlank();
    }
}
