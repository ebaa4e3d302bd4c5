package wrong.lower.verify;

import java.net.URI;
import java.sql.Connection;
import org.springframework.util.StringUtils;

/** One small offender for each way in which a verifier is not to be. */
public final class Dependent {

    private Dependent() {}

    static final class NeedsTheFrame {
        boolean blank(String name) {
            return !StringUtils.hasText(name);
        }
    }

    static final class NeedsTheDatabase {
        Object open(Connection connection) {
            return connection;
        }
    }

    static final class NeedsTheNetwork {
        String host(URI address) {
            return address.getHost();
        }
    }
}
